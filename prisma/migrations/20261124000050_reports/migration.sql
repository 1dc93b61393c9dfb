-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "annotation" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "OutputVersion" ADD COLUMN     "staleReason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ReportSection" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "outputKey" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "authorIds" UUID[],
    "status" TEXT NOT NULL DEFAULT 'drafting',
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "state" BYTEA NOT NULL DEFAULT '\x',
    "stateSequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "textChangedAt" TIMESTAMP(3),
    "textChangedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReportSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportUpdate" (
    "sectionId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportUpdate_pkey" PRIMARY KEY ("sectionId","sequence")
);

-- CreateTable
CREATE TABLE "ReportComment" (
    "id" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "anchor" UUID NOT NULL,
    "answerTo" UUID,
    "body" TEXT NOT NULL DEFAULT '',
    "replacement" TEXT,
    "quoted" TEXT NOT NULL,
    "mentions" UUID[],
    "status" TEXT NOT NULL DEFAULT 'open',
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "decidedById" UUID,
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportPresence" (
    "sectionId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "cursor" JSONB,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportPresence_pkey" PRIMARY KEY ("sectionId","clientId")
);

-- CreateTable
CREATE TABLE "Rendering" (
    "key" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT NOT NULL DEFAULT '',
    "storageKey" TEXT,
    "sizeBytes" INTEGER,
    "input" JSONB,
    "aliveAt" TIMESTAMP(3),
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Rendering_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportSection_assessmentId_outputKey_sectionKey_key" ON "ReportSection"("assessmentId", "outputKey", "sectionKey");

-- CreateIndex
CREATE INDEX "ReportComment_sectionId_createdAt_idx" ON "ReportComment"("sectionId", "createdAt");

-- CreateIndex
CREATE INDEX "Rendering_status_requestedAt_idx" ON "Rendering"("status", "requestedAt");

-- AddForeignKey
ALTER TABLE "ReportSection" ADD CONSTRAINT "ReportSection_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportUpdate" ADD CONSTRAINT "ReportUpdate_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "ReportSection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "ReportSection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPresence" ADD CONSTRAINT "ReportPresence_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "ReportSection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
