-- Made by `npm run migration` from prisma/schema.prisma, prisma/rules and lists of the code.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "HolderKind" AS ENUM ('field', 'row', 'evidence', 'section', 'answer', 'adoption', 'finding', 'delegation', 'signature', 'question', 'estimate', 'figure', 'member');

-- CreateEnum
CREATE TYPE "TargetKind" AS ENUM ('row', 'population', 'document', 'member', 'estimate', 'question', 'place', 'cell');

-- CreateEnum
CREATE TYPE "RemovableKind" AS ENUM ('row', 'population', 'document', 'member', 'estimate', 'evidence', 'question', 'boundary');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "institution" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "platformRoles" TEXT[],
    "passwordHash" TEXT,
    "addressProof" TEXT,
    "addressConfirmedBy" TEXT NOT NULL DEFAULT '',
    "totpSecret" TEXT,
    "totpEnabledAt" TIMESTAMP(3),
    "totpLastStep" BIGINT,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "proof" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "scopes" TEXT[],
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuessCount" (
    "subject" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GuessCount_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'join',
    "delivery" TEXT NOT NULL,
    "tokenHash" TEXT,
    "email" TEXT NOT NULL,
    "assessmentId" UUID,
    "roles" TEXT[],
    "platformRoles" TEXT[],
    "stakeholderId" UUID,
    "invitedById" UUID,
    "needsConfirmation" BOOLEAN NOT NULL DEFAULT false,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMP(3),
    "takenUpAt" TIMESTAMP(3),
    "userId" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "institution" TEXT NOT NULL DEFAULT '',
    "passwordHash" TEXT,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MethodologyEdition" (
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "MethodologyEdition_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Country" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "countryCode" TEXT NOT NULL,
    "methodologyKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "languages" TEXT[],
    "outputLanguage" TEXT NOT NULL DEFAULT 'en',
    "referenceStart" DATE,
    "referenceEnd" DATE,
    "events" TEXT[],
    "territory" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "roles" TEXT[],
    "stakeholderId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Population" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "sizeEstimate" INTEGER,
    "sizeSource" TEXT NOT NULL DEFAULT '',
    "sizeOn" DATE,
    "areas" TEXT NOT NULL DEFAULT '',
    "sensitivity" TEXT NOT NULL,
    "legalNote" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Population_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Step" (
    "assessmentId" UUID NOT NULL,
    "stepKey" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "overridden" BOOLEAN NOT NULL DEFAULT false,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMP(3),

    CONSTRAINT "Step_pkey" PRIMARY KEY ("assessmentId","stepKey")
);

-- CreateTable
CREATE TABLE "StepAction" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "stepKey" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "overridden" JSONB NOT NULL DEFAULT '[]',
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StepAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ToolField" (
    "assessmentId" UUID NOT NULL,
    "toolKey" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ToolField_pkey" PRIMARY KEY ("assessmentId","toolKey","fieldKey")
);

-- CreateTable
CREATE TABLE "ToolRow" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "toolKey" TEXT NOT NULL,
    "tableKey" TEXT NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "values" JSONB NOT NULL,
    "cellVersions" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "ToolRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "originalTitle" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "publishedOn" DATE,
    "inForce" BOOLEAN,
    "language" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "confidentiality" TEXT NOT NULL,
    "events" TEXT[],
    "populations" TEXT[],
    "tags" TEXT[],
    "annotation" TEXT NOT NULL DEFAULT '',
    "fileName" TEXT,
    "mimeType" TEXT,
    "sizeBytes" INTEGER,
    "sha256" TEXT,
    "storageKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "uploadedById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "toolKey" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "rowId" UUID,
    "documentId" UUID NOT NULL,
    "locator" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "stepKey" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" UUID[],
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMP(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Output" (
    "assessmentId" UUID NOT NULL,
    "outputKey" TEXT NOT NULL,
    "sharing" TEXT NOT NULL DEFAULT 'private',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Output_pkey" PRIMARY KEY ("assessmentId","outputKey")
);

-- CreateTable
CREATE TABLE "OutputVersion" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "outputKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "data" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "issuedById" UUID,
    "issuedByName" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "approvedAt" TIMESTAMP(3),
    "staleReason" TEXT NOT NULL DEFAULT '',
    "checksReason" TEXT NOT NULL DEFAULT '',
    "restrictedPassages" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OutputVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutputApproval" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "proof" TEXT,
    "byPaperCode" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OutputApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "chain" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "body" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

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
    "removedAt" TIMESTAMP(3),

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
    "version" INTEGER NOT NULL DEFAULT 1,
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
    "withdrawnAt" TIMESTAMP(3),

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
    "format" TEXT NOT NULL DEFAULT 'csv',
    "storageKey" TEXT,
    "keepRaw" BOOLEAN NOT NULL DEFAULT false,
    "headerHash" TEXT NOT NULL,
    "columns" TEXT[],
    "preview" JSONB NOT NULL DEFAULT '{}',
    "mapping" JSONB,
    "query" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "rowsRead" BIGINT NOT NULL DEFAULT 0,
    "result" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "failure" TEXT NOT NULL DEFAULT '',
    "jobId" UUID,
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
CREATE TABLE "ReportEditor" (
    "sectionId" UUID NOT NULL,
    "client" BIGINT NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "ReportEditor_pkey" PRIMARY KEY ("sectionId","client")
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
    "jobId" UUID,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Rendering_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Reference" (
    "assessmentId" UUID NOT NULL,
    "holderKind" "HolderKind" NOT NULL,
    "holderId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "targetKind" "TargetKind" NOT NULL,
    "targetId" TEXT NOT NULL,
    "within" TEXT NOT NULL DEFAULT '',
    "holderTable" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("assessmentId","holderKind","holderId","part","targetKind","targetId")
);

-- CreateTable
CREATE TABLE "Removal" (
    "assessmentId" UUID NOT NULL,
    "kind" "RemovableKind" NOT NULL,
    "thingId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "within" TEXT NOT NULL DEFAULT '',
    "removedById" UUID,
    "removedByName" TEXT NOT NULL,
    "removedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Removal_pkey" PRIMARY KEY ("assessmentId","kind","thingId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_tokenHash_key" ON "AccessToken"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessToken_userId_idx" ON "AccessToken"("userId");

-- CreateIndex
CREATE INDEX "GuessCount_endsAt_idx" ON "GuessCount"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_assessmentId_idx" ON "Invitation"("assessmentId");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE INDEX "Invitation_confirmedById_idx" ON "Invitation"("confirmedById");

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- CreateIndex
CREATE INDEX "Assessment_countryCode_idx" ON "Assessment"("countryCode");

-- CreateIndex
CREATE INDEX "Assessment_createdAt_id_idx" ON "Assessment"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Assessment_methodologyKey_idx" ON "Assessment"("methodologyKey");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_assessmentId_userId_key" ON "Membership"("assessmentId", "userId");

-- CreateIndex
CREATE INDEX "Population_assessmentId_position_idx" ON "Population"("assessmentId", "position");

-- CreateIndex
CREATE INDEX "StepAction_assessmentId_stepKey_idx" ON "StepAction"("assessmentId", "stepKey");

-- CreateIndex
CREATE UNIQUE INDEX "StepAction_assessmentId_sequence_key" ON "StepAction"("assessmentId", "sequence");

-- CreateIndex
CREATE INDEX "ToolRow_assessmentId_toolKey_tableKey_position_idx" ON "ToolRow"("assessmentId", "toolKey", "tableKey", "position");

-- CreateIndex
CREATE INDEX "Document_assessmentId_createdAt_id_idx" ON "Document"("assessmentId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "EvidenceLink_assessmentId_toolKey_idx" ON "EvidenceLink"("assessmentId", "toolKey");

-- CreateIndex
CREATE INDEX "EvidenceLink_documentId_idx" ON "EvidenceLink"("documentId");

-- CreateIndex
CREATE INDEX "Comment_assessmentId_stepKey_createdAt_idx" ON "Comment"("assessmentId", "stepKey", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_createdAt_idx" ON "Notification"("userId", "readAt", "createdAt");

-- CreateIndex
CREATE INDEX "OutputVersion_sha256_idx" ON "OutputVersion"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "OutputVersion_assessmentId_outputKey_number_key" ON "OutputVersion"("assessmentId", "outputKey", "number");

-- CreateIndex
CREATE UNIQUE INDEX "OutputApproval_versionId_role_key" ON "OutputApproval"("versionId", "role");

-- CreateIndex
CREATE INDEX "AuditEntry_chain_action_idx" ON "AuditEntry"("chain", "action");

-- CreateIndex
CREATE INDEX "AuditEntry_chain_at_idx" ON "AuditEntry"("chain", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_chain_sequence_key" ON "AuditEntry"("chain", "sequence");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

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

-- CreateIndex
CREATE INDEX "CoverageEstimate_assessmentId_cellKey_idx" ON "CoverageEstimate"("assessmentId", "cellKey");

-- CreateIndex
CREATE INDEX "CoverageEstimate_populationId_idx" ON "CoverageEstimate"("populationId");

-- CreateIndex
CREATE INDEX "CoverageEstimate_importId_idx" ON "CoverageEstimate"("importId");

-- CreateIndex
CREATE INDEX "CoverageAdoption_estimateId_idx" ON "CoverageAdoption"("estimateId");

-- CreateIndex
CREATE INDEX "CoverageImport_assessmentId_createdAt_id_idx" ON "CoverageImport"("assessmentId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Boundary_assessmentId_idx" ON "Boundary"("assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSection_assessmentId_outputKey_sectionKey_key" ON "ReportSection"("assessmentId", "outputKey", "sectionKey");

-- CreateIndex
CREATE INDEX "ReportComment_sectionId_createdAt_idx" ON "ReportComment"("sectionId", "createdAt");

-- CreateIndex
CREATE INDEX "Rendering_status_requestedAt_idx" ON "Rendering"("status", "requestedAt");

-- CreateIndex
CREATE INDEX "Reference_assessmentId_targetKind_targetId_idx" ON "Reference"("assessmentId", "targetKind", "targetId");

-- CreateIndex
CREATE INDEX "Removal_assessmentId_removedAt_thingId_idx" ON "Removal"("assessmentId", "removedAt", "thingId");

-- CreateIndex
CREATE INDEX "Removal_removedAt_idx" ON "Removal"("removedAt");

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_methodologyKey_fkey" FOREIGN KEY ("methodologyKey") REFERENCES "MethodologyEdition"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Population" ADD CONSTRAINT "Population_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepAction" ADD CONSTRAINT "StepAction_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToolField" ADD CONSTRAINT "ToolField_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToolRow" ADD CONSTRAINT "ToolRow_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Output" ADD CONSTRAINT "Output_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutputVersion" ADD CONSTRAINT "OutputVersion_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutputApproval" ADD CONSTRAINT "OutputApproval_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OutputVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
ALTER TABLE "CoverageAdoption" ADD CONSTRAINT "CoverageAdoption_estimateId_fkey" FOREIGN KEY ("estimateId") REFERENCES "CoverageEstimate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverageImport" ADD CONSTRAINT "CoverageImport_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Boundary" ADD CONSTRAINT "Boundary_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSection" ADD CONSTRAINT "ReportSection_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportUpdate" ADD CONSTRAINT "ReportUpdate_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "ReportSection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEditor" ADD CONSTRAINT "ReportEditor_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "ReportSection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "ReportSection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPresence" ADD CONSTRAINT "ReportPresence_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "ReportSection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Removal" ADD CONSTRAINT "Removal_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- closed-columns.ts
ALTER TABLE "AccessToken" ADD CONSTRAINT access_token_scopes CHECK
  ("scopes" <@ ARRAY['read','write','admin']);
ALTER TABLE "Adoption" ADD CONSTRAINT adoption_gap CHECK
  ("gap" = ANY (ARRAY['not-known','not-applicable','not-disclosed']));
ALTER TABLE "Adoption" ADD CONSTRAINT adoption_kind CHECK
  ("kind" = ANY (ARRAY['adopted','disputed']));
ALTER TABLE "Answer" ADD CONSTRAINT answer_confidence CHECK
  ("confidence" = ANY (ARRAY['high','medium','low']));
ALTER TABLE "Answer" ADD CONSTRAINT answer_gap CHECK
  ("gap" = ANY (ARRAY['not-known','not-applicable','not-disclosed']));
ALTER TABLE "Answer" ADD CONSTRAINT answer_status CHECK
  ("status" = ANY (ARRAY['draft','submitted','returned','validated']));
ALTER TABLE "CoverageEstimate" ADD CONSTRAINT coverage_estimate_sex CHECK
  ("sex" = ANY (ARRAY['all','female','male']));
ALTER TABLE "CoverageImport" ADD CONSTRAINT coverage_import_format CHECK
  ("format" = ANY (ARRAY['csv','xlsx','parquet']));
ALTER TABLE "CoverageImport" ADD CONSTRAINT coverage_import_kind CHECK
  ("kind" = ANY (ARRAY['register','survey']));
ALTER TABLE "CoverageImport" ADD CONSTRAINT coverage_import_status CHECK
  ("status" = ANY (ARRAY['uploaded','queued','running','done','failed','cancelled']));
ALTER TABLE "Document" ADD CONSTRAINT document_confidentiality CHECK
  ("confidentiality" = ANY (ARRAY['public','restricted','confidential']));
ALTER TABLE "Document" ADD CONSTRAINT document_type CHECK
  ("type" = ANY (ARRAY['treaty','constitution','act','regulation','circular','court-ruling','form','statistics','survey','study','policy','ngo-report','media','decision','minutes','other']));
ALTER TABLE "FindingDecision" ADD CONSTRAINT finding_decision_decision CHECK
  ("decision" = ANY (ARRAY['open','accepted','rejected']));
ALTER TABLE "Invitation" ADD CONSTRAINT invitation_platform_roles CHECK
  ("platformRoles" <@ ARRAY['administrator','rso-monitor','reviewer']);
ALTER TABLE "Invitation" ADD CONSTRAINT invitation_roles CHECK
  ("roles" <@ ARRAY['coordinator','lead-member','respondent','field-member','decision-maker','observer']);
ALTER TABLE "Membership" ADD CONSTRAINT membership_roles CHECK
  ("roles" <@ ARRAY['coordinator','lead-member','respondent','field-member','decision-maker','observer']);
ALTER TABLE "Notification" ADD CONSTRAINT notification_kind CHECK
  ("kind" = ANY (ARRAY['step-submitted','step-returned','output-issued','output-approved','mentioned','answers-submitted','questions-delegated','answers-due','answers-open','answer-returned','section-signed','section-assigned','report-mentioned']));
ALTER TABLE "Output" ADD CONSTRAINT output_sharing CHECK
  ("sharing" = ANY (ARRAY['private','shared-with-rso','public']));
ALTER TABLE "OutputApproval" ADD CONSTRAINT output_approval_role CHECK
  ("role" = ANY (ARRAY['coordinator','lead-member','respondent','field-member','decision-maker','observer']));
ALTER TABLE "Population" ADD CONSTRAINT population_sensitivity CHECK
  ("sensitivity" = ANY (ARRAY['low','medium','high','very-high']));
ALTER TABLE "Questionnaire" ADD CONSTRAINT questionnaire_mode CHECK
  ("mode" = ANY (ARRAY['core','full']));
ALTER TABLE "Rendering" ADD CONSTRAINT rendering_format CHECK
  ("format" = ANY (ARRAY['pdf','pdfa','docx','html']));
ALTER TABLE "Rendering" ADD CONSTRAINT rendering_status CHECK
  ("status" = ANY (ARRAY['queued','running','done','failed']));
ALTER TABLE "ReportComment" ADD CONSTRAINT report_comment_status CHECK
  ("status" = ANY (ARRAY['open','resolved','accepted','refused']));
ALTER TABLE "ReportSection" ADD CONSTRAINT report_section_status CHECK
  ("status" = ANY (ARRAY['drafting','ready','checked']));
ALTER TABLE "Step" ADD CONSTRAINT step_status CHECK
  ("status" = ANY (ARRAY['not-started','in-progress','in-review','completed','returned','reopened']));
ALTER TABLE "StepAction" ADD CONSTRAINT step_action_action CHECK
  ("action" = ANY (ARRAY['start','submit','complete','return','reopen','override','confirm']));
ALTER TABLE "User" ADD CONSTRAINT user_platform_roles CHECK
  ("platformRoles" <@ ARRAY['administrator','rso-monitor','reviewer']);

-- 00-append-only.sql
-- What the application promises never to do, the database refuses too.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;

-- account.sql
ALTER TABLE "User" ADD CONSTRAINT user_email_lower CHECK (email = lower(email));

-- assessment.sql
CREATE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published methodology never changes: % is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER methodology_edition_frozen BEFORE UPDATE OR DELETE ON "MethodologyEdition"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_edition_change();

CREATE FUNCTION refuse_repinning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."methodologyKey" <> OLD."methodologyKey" OR NEW."countryCode" <> OLD."countryCode" THEN
    RAISE EXCEPTION 'an assessment keeps its country and its methodology'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_pinned BEFORE UPDATE ON "Assessment"
  FOR EACH ROW EXECUTE FUNCTION refuse_repinning();

ALTER TABLE "Assessment" ADD CONSTRAINT assessment_period CHECK
  ("referenceStart" IS NULL OR "referenceEnd" IS NULL OR "referenceStart" <= "referenceEnd");
ALTER TABLE "Assessment" ADD CONSTRAINT assessment_output_language CHECK
  ("outputLanguage" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?$');

-- audit.sql
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Adds an entry to a chain of the audit trail: locks the chain until the transaction ends, then
-- reads its last entry, so what is read after the lock is the entry of whoever held it before.
-- One message instead of three, because everyone else waits meanwhile. "content" is the canonical
-- JSON of the entry up to its last member, the sequence, which only this function knows.
CREATE FUNCTION append_audit(
  entry_id uuid, wanted text, happened timestamp, actor uuid, actor_name text, what text, kind text,
  kind_id text, was jsonb, became jsonb, request text, content text
) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  previous text;
  next integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(wanted, 7));
  SELECT entry.sequence + 1, entry.hash INTO next, previous
    FROM "AuditEntry" AS entry WHERE entry.chain = wanted ORDER BY entry.sequence DESC LIMIT 1;
  next := coalesce(next, 1);
  previous := coalesce(previous, repeat('0', 64));
  INSERT INTO "AuditEntry" (id, chain, sequence, at, "actorId", "actorName", action, entity,
    "entityId", before, after, "requestId", "previousHash", hash)
  VALUES (entry_id, wanted, next, happened, actor, actor_name, what, kind,
    kind_id, was, became, request, previous,
    encode(sha256(convert_to(previous || E'\n' || content || next || '}', 'UTF8')), 'hex'));
END $$;

-- coverage.sql
ALTER TABLE "CoverageSetting" ADD CONSTRAINT coverage_smallest_cell CHECK
  ("smallestCell" BETWEEN 1 AND 1000);
ALTER TABLE "CoverageEstimate" ADD CONSTRAINT coverage_year CHECK (year BETWEEN 1950 AND 2100),
  ADD CONSTRAINT coverage_value CHECK
    ((content->>'kind' = 'not-measured') = (value IS NULL OR value = 'null'::jsonb));
ALTER TABLE "CoverageAdoption" ADD CONSTRAINT coverage_adoption_reasoned CHECK
  (length(btrim(reason)) > 0);
ALTER TABLE "CoverageImport" ADD CONSTRAINT coverage_import_progress CHECK (progress BETWEEN 0 AND 1),
  ADD CONSTRAINT coverage_import_result CHECK (status = 'done' OR result IS NULL
    OR result = 'null'::jsonb OR status IN ('queued','running')),
  ADD CONSTRAINT coverage_import_mapped CHECK (status = 'uploaded' OR mapping IS NOT NULL),
  ADD CONSTRAINT coverage_import_failure CHECK ((status = 'failed') = (failure <> ''));

-- member.sql
ALTER TABLE "Membership" ADD CONSTRAINT membership_some_role CHECK (cardinality(roles) > 0);
-- What needs a second person takes effect only with one, who is not the first.
ALTER TABLE "Invitation"
  ADD CONSTRAINT invitation_confirmed CHECK
    (NOT "needsConfirmation" OR "usedAt" IS NULL OR "confirmedAt" IS NOT NULL),
  ADD CONSTRAINT invitation_second_person CHECK
    ("confirmedById" IS NULL OR "invitedById" IS NULL OR "confirmedById" <> "invitedById"),
  ADD CONSTRAINT invitation_secret CHECK ((delivery = 'none') = ("tokenHash" IS NULL)),
  ADD CONSTRAINT invitation_password_gone CHECK
    ("passwordHash" IS NULL OR ("usedAt" IS NULL AND "revokedAt" IS NULL));

-- output.sql
CREATE TRIGGER output_approval_append_only BEFORE UPDATE OR DELETE ON "OutputApproval"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An issued version is frozen: only its day of approval may be filled in, once.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."approvedAt" IS NULL AND
     to_jsonb(NEW) - 'approvedAt' = to_jsonb(OLD) - 'approvedAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an issued version is frozen: % is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER output_version_frozen BEFORE UPDATE OR DELETE ON "OutputVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
ALTER TABLE "OutputVersion" ADD CONSTRAINT output_version_language CHECK
  (language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?$');

-- population.sql
ALTER TABLE "Population" ADD CONSTRAINT population_size CHECK
  ("sizeEstimate" IS NULL OR "sizeEstimate" >= 0);
CREATE UNIQUE INDEX population_code_once ON "Population" ("assessmentId", code)
  WHERE code IS NOT NULL AND "removedAt" IS NULL;

-- questionnaire.sql
ALTER TABLE "Answer" ADD CONSTRAINT answer_value_or_gap CHECK
    (gap IS NULL OR value IS NULL OR value = 'null'::jsonb),
  ADD CONSTRAINT answer_instance CHECK (instance LIKE "questionKey" || '|%'),
  -- Who answered cannot validate.
  ADD CONSTRAINT answer_reviewer CHECK (status <> 'validated' OR "reviewedById" IS NULL
    OR NOT ("reviewedById" = ANY ("authorIds")));
ALTER TABLE "Adoption" ADD CONSTRAINT adoption_reasoned CHECK (length(btrim(reason)) > 0);
-- A decision that is taken back keeps its row, and with it the version.
ALTER TABLE "FindingDecision" ADD CONSTRAINT finding_rejected_with_reason CHECK
    (decision <> 'rejected' OR length(btrim(note)) > 0);
CREATE UNIQUE INDEX sign_off_once ON "SignOff" ("assessmentId", "sectionKey", "institutionId")
  WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX delegation_once
  ON "Delegation" ("assessmentId", "institutionId", "sectionKey", "questionKey", "userId")
  NULLS NOT DISTINCT WHERE "withdrawnAt" IS NULL;

-- An answer keeps its place and its institution.
CREATE FUNCTION refuse_answer_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.instance <> OLD.instance OR NEW."institutionId" <> OLD."institutionId"
    OR NEW."assessmentId" <> OLD."assessmentId" THEN
    RAISE EXCEPTION 'an answer keeps its place and its institution'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answer_pinned BEFORE UPDATE ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION refuse_answer_move();
CREATE TRIGGER answer_kept BEFORE DELETE ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- reference.sql
-- A pointer leads to something that is there, whatever order things are changed in: looked at when
-- the transaction ends, both where a pointer is written and where a thing is removed.
CREATE FUNCTION is_open(kind "TargetKind", assessment uuid, thing text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE kind
    WHEN 'row' THEN EXISTS (SELECT FROM "ToolRow" WHERE id = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'population' THEN EXISTS (SELECT FROM "Population" WHERE id = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'document' THEN EXISTS (SELECT FROM "Document" WHERE id = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'member' THEN EXISTS (SELECT FROM "Membership" WHERE "userId" = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'estimate' THEN EXISTS (SELECT FROM "CoverageEstimate" WHERE id = thing::uuid
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    WHEN 'question' THEN EXISTS (SELECT FROM "OwnQuestion" WHERE "questionKey" = thing
      AND "assessmentId" = assessment AND "removedAt" IS NULL)
    ELSE true
  END
$$;

CREATE FUNCTION refuse_pointer_at_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Reference" r WHERE r."assessmentId" = NEW."assessmentId"
      AND r."holderKind" = NEW."holderKind" AND r."holderId" = NEW."holderId"
      AND r.part = NEW.part AND r."targetKind" = NEW."targetKind" AND r."targetId" = NEW."targetId")
    AND NOT is_open(NEW."targetKind", NEW."assessmentId", NEW."targetId") THEN
    RAISE EXCEPTION 'a pointer leads to a % that is not there', NEW."targetKind"
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER reference_leads_somewhere AFTER INSERT ON "Reference"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_pointer_at_nothing();

-- The arguments: kind of the thing, and the column that it is pointed at by.
CREATE FUNCTION refuse_removal_of_used() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE thing text := to_jsonb(NEW) ->> TG_ARGV[1];
BEGIN
  IF EXISTS (SELECT FROM "Reference" WHERE "assessmentId" = NEW."assessmentId"
      AND "targetKind" = TG_ARGV[0]::"TargetKind" AND "targetId" = thing)
    AND NOT is_open(TG_ARGV[0]::"TargetKind", NEW."assessmentId", thing) THEN
    RAISE EXCEPTION 'a % that is used is not removed', TG_ARGV[0]
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER row_unused AFTER UPDATE OF "removedAt" ON "ToolRow"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('row', 'id');
CREATE CONSTRAINT TRIGGER population_unused AFTER UPDATE OF "removedAt" ON "Population"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('population', 'id');
CREATE CONSTRAINT TRIGGER document_unused AFTER UPDATE OF "removedAt" ON "Document"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('document', 'id');
CREATE CONSTRAINT TRIGGER member_unused AFTER UPDATE OF "removedAt" ON "Membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('member', 'userId');
CREATE CONSTRAINT TRIGGER estimate_unused AFTER UPDATE OF "removedAt" ON "CoverageEstimate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('estimate', 'id');
CREATE CONSTRAINT TRIGGER question_unused AFTER UPDATE OF "removedAt" ON "OwnQuestion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_removal_of_used('question', 'questionKey');

-- rendering.sql
ALTER TABLE "Rendering" ADD CONSTRAINT rendering_progress CHECK (progress BETWEEN 0 AND 100),
  ADD CONSTRAINT rendering_outcome CHECK ((status = 'failed') = (failure <> '')
    AND (status <> 'done' OR "storageKey" IS NOT NULL));

-- report.sql
ALTER TABLE "ReportSection" ADD CONSTRAINT report_section_fold CHECK
  ("stateSequence" BETWEEN 0 AND sequence);
ALTER TABLE "ReportUpdate" ADD CONSTRAINT report_update_order CHECK (sequence > 0),
  ADD CONSTRAINT report_update_size CHECK (octet_length(content) BETWEEN 1 AND 2000000);
CREATE TRIGGER report_update_append_only BEFORE UPDATE OR DELETE ON "ReportUpdate"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "ReportComment" ADD CONSTRAINT report_comment_said CHECK
    (length(btrim(body)) > 0 OR replacement IS NOT NULL),
  ADD CONSTRAINT report_comment_decided CHECK ((status = 'open') = ("decidedAt" IS NULL));

-- step.sql
CREATE TRIGGER step_action_append_only BEFORE UPDATE OR DELETE ON "StepAction"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER step_action_no_truncate BEFORE TRUNCATE ON "StepAction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "StepAction" ADD CONSTRAINT step_action_reasoned CHECK
    (action NOT IN ('return','reopen','override') OR length(btrim(reason)) > 0);
