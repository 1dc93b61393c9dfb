-- AlterTable
ALTER TABLE "CoverageImport" ADD COLUMN     "aliveAt" TIMESTAMP(3),
ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "failure" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "format" TEXT NOT NULL DEFAULT 'csv',
ADD COLUMN     "preview" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "runId" UUID;
