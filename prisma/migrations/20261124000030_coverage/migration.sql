-- CreateTable
CREATE TABLE "CoverageSetting" (
    "assessmentId" UUID NOT NULL,
    "smallestCell" INTEGER NOT NULL DEFAULT 10,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CoverageSetting_pkey" PRIMARY KEY ("assessmentId")
);

-- CreateTable
CREATE TABLE "CoverageEstimate" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "cellKey" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "populationId" UUID,
    "year" INTEGER NOT NULL,
    "area" TEXT NOT NULL DEFAULT '',
    "sex" TEXT NOT NULL DEFAULT 'all',
    "content" JSONB NOT NULL,
    "value" JSONB,
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "CoverageEstimate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoverageAdoption" (
    "assessmentId" UUID NOT NULL,
    "cellKey" TEXT NOT NULL,
    "estimateId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "decidedById" UUID,
    "decidedByName" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CoverageAdoption_pkey" PRIMARY KEY ("assessmentId","cellKey")
);

-- CreateTable
CREATE TABLE "CoverageImport" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sizeBytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT,
    "keepRaw" BOOLEAN NOT NULL DEFAULT false,
    "headerHash" TEXT NOT NULL,
    "columns" TEXT[],
    "mapping" JSONB,
    "query" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "rowsRead" BIGINT NOT NULL DEFAULT 0,
    "result" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "CoverageImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Boundary" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameProperty" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Boundary_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CoverageEstimate_assessmentId_cellKey_idx" ON "CoverageEstimate"("assessmentId", "cellKey");

-- CreateIndex
CREATE INDEX "CoverageImport_assessmentId_createdAt_id_idx" ON "CoverageImport"("assessmentId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Boundary_assessmentId_idx" ON "Boundary"("assessmentId");

-- AddForeignKey
ALTER TABLE "CoverageSetting" ADD CONSTRAINT "CoverageSetting_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageEstimate" ADD CONSTRAINT "CoverageEstimate_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageEstimate" ADD CONSTRAINT "CoverageEstimate_populationId_fkey" FOREIGN KEY ("populationId") REFERENCES "Population"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageEstimate" ADD CONSTRAINT "CoverageEstimate_importId_fkey" FOREIGN KEY ("importId") REFERENCES "CoverageImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageAdoption" ADD CONSTRAINT "CoverageAdoption_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageImport" ADD CONSTRAINT "CoverageImport_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Boundary" ADD CONSTRAINT "Boundary_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
