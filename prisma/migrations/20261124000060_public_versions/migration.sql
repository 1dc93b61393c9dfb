-- AlterTable
ALTER TABLE "OutputVersion" ADD COLUMN     "restrictedPassages" INTEGER NOT NULL DEFAULT 0;
