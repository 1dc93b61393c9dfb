-- AlterTable
ALTER TABLE "CoverageAdoption" ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- AddForeignKey
ALTER TABLE "CoverageAdoption" ADD CONSTRAINT "CoverageAdoption_estimateId_fkey" FOREIGN KEY ("estimateId") REFERENCES "CoverageEstimate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
