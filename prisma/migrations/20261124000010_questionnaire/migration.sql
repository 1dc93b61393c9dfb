-- CreateTable
CREATE TABLE "Questionnaire" (
    "assessmentId" UUID NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'full',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Questionnaire_pkey" PRIMARY KEY ("assessmentId")
);

-- CreateTable
CREATE TABLE "OwnQuestion" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "OwnQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionTranslation" (
    "assessmentId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "questionKey" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "QuestionTranslation_pkey" PRIMARY KEY ("assessmentId","language","questionKey")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "userId" UUID,
    "sectionKey" TEXT NOT NULL,
    "questionKey" TEXT,
    "dueOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "remindedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RespondentLink" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "RespondentLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "instance" TEXT NOT NULL,
    "questionKey" TEXT NOT NULL,
    "questionVersion" INTEGER NOT NULL,
    "institutionId" UUID NOT NULL,
    "value" JSONB,
    "gap" TEXT,
    "gapReason" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "confidence" TEXT,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "partVersions" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorIds" UUID[],
    "sourceRowId" UUID,
    "reviewNote" TEXT NOT NULL DEFAULT '',
    "reviewedById" UUID,
    "reviewedAt" TIMESTAMP(3),
    "updatedById" UUID,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adoption" (
    "assessmentId" UUID NOT NULL,
    "instance" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "answerId" UUID,
    "value" JSONB,
    "gap" TEXT,
    "gapReason" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "dissent" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "decidedById" UUID,
    "decidedByName" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Adoption_pkey" PRIMARY KEY ("assessmentId","instance")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "institutionId" UUID NOT NULL,
    "signatory" TEXT NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',
    "reservations" TEXT NOT NULL DEFAULT '',
    "signedOn" DATE NOT NULL,
    "recordedById" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingDecision" (
    "assessmentId" UUID NOT NULL,
    "proposalKey" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "finding" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "decidedById" UUID,
    "decidedByName" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FindingDecision_pkey" PRIMARY KEY ("assessmentId","proposalKey")
);

-- CreateIndex
CREATE UNIQUE INDEX "OwnQuestion_assessmentId_questionKey_version_key" ON "OwnQuestion"("assessmentId", "questionKey", "version");

-- CreateIndex
CREATE INDEX "Delegation_assessmentId_institutionId_idx" ON "Delegation"("assessmentId", "institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "RespondentLink_tokenHash_key" ON "RespondentLink"("tokenHash");

-- CreateIndex
CREATE INDEX "RespondentLink_assessmentId_idx" ON "RespondentLink"("assessmentId");

-- CreateIndex
CREATE INDEX "RespondentLink_userId_idx" ON "RespondentLink"("userId");

-- CreateIndex
CREATE INDEX "Answer_assessmentId_institutionId_idx" ON "Answer"("assessmentId", "institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_assessmentId_instance_institutionId_key" ON "Answer"("assessmentId", "instance", "institutionId");

-- CreateIndex
CREATE INDEX "SignOff_assessmentId_sectionKey_idx" ON "SignOff"("assessmentId", "sectionKey");

-- AddForeignKey
ALTER TABLE "Questionnaire" ADD CONSTRAINT "Questionnaire_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnQuestion" ADD CONSTRAINT "OwnQuestion_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionTranslation" ADD CONSTRAINT "QuestionTranslation_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RespondentLink" ADD CONSTRAINT "RespondentLink_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RespondentLink" ADD CONSTRAINT "RespondentLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingDecision" ADD CONSTRAINT "FindingDecision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
