import type { RouteHandler } from '@/lib/server/http/route'
import * as accountNotificationsRead from './account/notifications/read/route'
import * as accountNotifications from './account/notifications/route'
import * as accountPassword from './account/password/route'
import * as account from './account/route'
import * as accountSecondFactorConfirm from './account/second-factor/confirm/route'
import * as accountSecondFactor from './account/second-factor/route'
import * as accountSignOutEverywhere from './account/sign-out-everywhere/route'
import * as accountTokensTokenid from './account/tokens/[tokenId]/route'
import * as accountTokens from './account/tokens/route'
import * as assessmentsAssessmentidAudit from './assessments/[assessmentId]/audit/route'
import * as assessmentsAssessmentidAuditCsv from './assessments/[assessmentId]/audit.csv/route'
import * as assessmentsAssessmentidCoverageAdoptionsEstimateid from './assessments/[assessmentId]/coverage/adoptions/[estimateId]/route'
import * as assessmentsAssessmentidCoverageBoundary from './assessments/[assessmentId]/coverage/boundary/route'
import * as assessmentsAssessmentidCoverageEstimatesEstimateid from './assessments/[assessmentId]/coverage/estimates/[estimateId]/route'
import * as assessmentsAssessmentidCoverageEstimates from './assessments/[assessmentId]/coverage/estimates/route'
import * as assessmentsAssessmentidCoverageExportsFile from './assessments/[assessmentId]/coverage/exports/[file]/route'
import * as assessmentsAssessmentidCoverageImportsImportidCancel from './assessments/[assessmentId]/coverage/imports/[importId]/cancel/route'
import * as assessmentsAssessmentidCoverageImportsImportidEstimates from './assessments/[assessmentId]/coverage/imports/[importId]/estimates/route'
import * as assessmentsAssessmentidCoverageImportsImportidFile from './assessments/[assessmentId]/coverage/imports/[importId]/file/route'
import * as assessmentsAssessmentidCoverageImportsImportidMapping from './assessments/[assessmentId]/coverage/imports/[importId]/mapping/route'
import * as assessmentsAssessmentidCoverageImportsImportidRerun from './assessments/[assessmentId]/coverage/imports/[importId]/rerun/route'
import * as assessmentsAssessmentidCoverageImportsImportid from './assessments/[assessmentId]/coverage/imports/[importId]/route'
import * as assessmentsAssessmentidCoverageImports from './assessments/[assessmentId]/coverage/imports/route'
import * as assessmentsAssessmentidCoverage from './assessments/[assessmentId]/coverage/route'
import * as assessmentsAssessmentidCoverageSettings from './assessments/[assessmentId]/coverage/settings/route'
import * as assessmentsAssessmentidCoverageTemplate from './assessments/[assessmentId]/coverage/template/route'
import * as assessmentsAssessmentidDeskReviewImports from './assessments/[assessmentId]/desk-review/imports/route'
import * as assessmentsAssessmentidDocumentsDocumentidFile from './assessments/[assessmentId]/documents/[documentId]/file/route'
import * as assessmentsAssessmentidDocumentsDocumentid from './assessments/[assessmentId]/documents/[documentId]/route'
import * as assessmentsAssessmentidDocuments from './assessments/[assessmentId]/documents/route'
import * as assessmentsAssessmentidInvitationsInvitationid from './assessments/[assessmentId]/invitations/[invitationId]/route'
import * as assessmentsAssessmentidInvitations from './assessments/[assessmentId]/invitations/route'
import * as assessmentsAssessmentidMembersUserid from './assessments/[assessmentId]/members/[userId]/route'
import * as assessmentsAssessmentidMembers from './assessments/[assessmentId]/members/route'
import * as assessmentsAssessmentidOutputsOutputApprove from './assessments/[assessmentId]/outputs/[output]/approve/route'
import * as assessmentsAssessmentidOutputsOutputComparison from './assessments/[assessmentId]/outputs/[output]/comparison/route'
import * as assessmentsAssessmentidOutputsOutputIssue from './assessments/[assessmentId]/outputs/[output]/issue/route'
import * as assessmentsAssessmentidOutputsOutputSharing from './assessments/[assessmentId]/outputs/[output]/sharing/route'
import * as assessmentsAssessmentidOutputsOutputVersionsFileRendering from './assessments/[assessmentId]/outputs/[output]/versions/[file]/rendering/route'
import * as assessmentsAssessmentidOutputsOutputVersionsFile from './assessments/[assessmentId]/outputs/[output]/versions/[file]/route'
import * as assessmentsAssessmentidOutputs from './assessments/[assessmentId]/outputs/route'
import * as assessmentsAssessmentidPopulationsPopulationid from './assessments/[assessmentId]/populations/[populationId]/route'
import * as assessmentsAssessmentidPopulations from './assessments/[assessmentId]/populations/route'
import * as assessmentsAssessmentidQuestionnaireAdoptions from './assessments/[assessmentId]/questionnaire/adoptions/route'
import * as assessmentsAssessmentidQuestionnaireAnalysisTable from './assessments/[assessmentId]/questionnaire/analysis/[table]/route'
import * as assessmentsAssessmentidQuestionnaireAnalysis from './assessments/[assessmentId]/questionnaire/analysis/route'
import * as assessmentsAssessmentidQuestionnaireAnswersAnsweridHistory from './assessments/[assessmentId]/questionnaire/answers/[answerId]/history/route'
import * as assessmentsAssessmentidQuestionnaireAnswersAnsweridReturn from './assessments/[assessmentId]/questionnaire/answers/[answerId]/return/route'
import * as assessmentsAssessmentidQuestionnaireAnswersAnsweridValidate from './assessments/[assessmentId]/questionnaire/answers/[answerId]/validate/route'
import * as assessmentsAssessmentidQuestionnaireAnswers from './assessments/[assessmentId]/questionnaire/answers/route'
import * as assessmentsAssessmentidQuestionnaireDelegationsDelegationid from './assessments/[assessmentId]/questionnaire/delegations/[delegationId]/route'
import * as assessmentsAssessmentidQuestionnaireDelegations from './assessments/[assessmentId]/questionnaire/delegations/route'
import * as assessmentsAssessmentidQuestionnaireExportsFile from './assessments/[assessmentId]/questionnaire/exports/[file]/route'
import * as assessmentsAssessmentidQuestionnaireFindingsDecisions from './assessments/[assessmentId]/questionnaire/findings/decisions/route'
import * as assessmentsAssessmentidQuestionnaireFindingsReopenings from './assessments/[assessmentId]/questionnaire/findings/reopenings/route'
import * as assessmentsAssessmentidQuestionnaireFindings from './assessments/[assessmentId]/questionnaire/findings/route'
import * as assessmentsAssessmentidQuestionnaireImports from './assessments/[assessmentId]/questionnaire/imports/route'
import * as assessmentsAssessmentidQuestionnaireLinksLinkid from './assessments/[assessmentId]/questionnaire/links/[linkId]/route'
import * as assessmentsAssessmentidQuestionnaireLinks from './assessments/[assessmentId]/questionnaire/links/route'
import * as assessmentsAssessmentidQuestionnaireQuestionsQuestion from './assessments/[assessmentId]/questionnaire/questions/[question]/route'
import * as assessmentsAssessmentidQuestionnaireQuestions from './assessments/[assessmentId]/questionnaire/questions/route'
import * as assessmentsAssessmentidQuestionnaireReminders from './assessments/[assessmentId]/questionnaire/reminders/route'
import * as assessmentsAssessmentidQuestionnaireReview from './assessments/[assessmentId]/questionnaire/review/route'
import * as assessmentsAssessmentidQuestionnaire from './assessments/[assessmentId]/questionnaire/route'
import * as assessmentsAssessmentidQuestionnaireSettings from './assessments/[assessmentId]/questionnaire/settings/route'
import * as assessmentsAssessmentidQuestionnaireSignOffs from './assessments/[assessmentId]/questionnaire/sign-offs/route'
import * as assessmentsAssessmentidQuestionnaireSubmissions from './assessments/[assessmentId]/questionnaire/submissions/route'
import * as assessmentsAssessmentidQuestionnaireTranslationsLanguage from './assessments/[assessmentId]/questionnaire/translations/[language]/route'
import * as assessmentsAssessmentidQuestionnaireTranslationsImport from './assessments/[assessmentId]/questionnaire/translations/import/route'
import * as assessmentsAssessmentidQuestionnaireTranslations from './assessments/[assessmentId]/questionnaire/translations/route'
import * as assessmentsAssessmentidQuestionnaireValidations from './assessments/[assessmentId]/questionnaire/validations/route'
import * as assessmentsAssessmentidReportsCommentsCommentid from './assessments/[assessmentId]/reports/[output]/comments/[commentId]/route'
import * as assessmentsAssessmentidReportsReferences from './assessments/[assessmentId]/reports/[output]/references/route'
import * as assessmentsAssessmentidReports from './assessments/[assessmentId]/reports/[output]/route'
import * as assessmentsAssessmentidReportsSectionsSectionComments from './assessments/[assessmentId]/reports/[output]/sections/[section]/comments/route'
import * as assessmentsAssessmentidReportsSectionsSection from './assessments/[assessmentId]/reports/[output]/sections/[section]/route'
import * as assessmentsAssessmentidReportsSectionsSectionStartingText from './assessments/[assessmentId]/reports/[output]/sections/[section]/starting-text/route'
import * as assessmentsAssessmentidReportsSectionsSectionSync from './assessments/[assessmentId]/reports/[output]/sections/[section]/sync/route'
import * as assessmentsAssessmentidReportsSectionsSectionUpdates from './assessments/[assessmentId]/reports/[output]/sections/[section]/updates/route'
import * as assessmentsAssessmentid from './assessments/[assessmentId]/route'
import * as assessmentsAssessmentidStepsStepActions from './assessments/[assessmentId]/steps/[step]/actions/route'
import * as assessmentsAssessmentidStepsStepComments from './assessments/[assessmentId]/steps/[step]/comments/route'
import * as assessmentsAssessmentidStepsStep from './assessments/[assessmentId]/steps/[step]/route'
import * as assessmentsAssessmentidToolsToolEvidenceEvidenceid from './assessments/[assessmentId]/tools/[tool]/evidence/[evidenceId]/route'
import * as assessmentsAssessmentidToolsToolEvidence from './assessments/[assessmentId]/tools/[tool]/evidence/route'
import * as assessmentsAssessmentidToolsTool from './assessments/[assessmentId]/tools/[tool]/route'
import * as assessments from './assessments/route'
import * as audit from './audit/route'
import * as health from './health/route'
import * as invitationsAccept from './invitations/accept/route'
import * as invitations from './invitations/route'
import * as jobsQueueJobidRetry from './jobs/[queue]/[jobId]/retry/route'
import * as jobsFailed from './jobs/failed/route'
import * as methodologiesKey from './methodologies/[key]/route'
import * as monitor from './monitor/route'
import * as respondentLinksOpen from './respondent-links/open/route'

const modules: Record<string, RouteHandler>[] = [
  accountNotificationsRead,
  accountNotifications,
  accountPassword,
  account,
  accountSecondFactorConfirm,
  accountSecondFactor,
  accountSignOutEverywhere,
  accountTokensTokenid,
  accountTokens,
  assessmentsAssessmentidAudit,
  assessmentsAssessmentidAuditCsv,
  assessmentsAssessmentidCoverageAdoptionsEstimateid,
  assessmentsAssessmentidCoverageEstimatesEstimateid,
  assessmentsAssessmentidCoverageBoundary,
  assessmentsAssessmentidCoverageExportsFile,
  assessmentsAssessmentidCoverageEstimates,
  assessmentsAssessmentidCoverageImportsImportidCancel,
  assessmentsAssessmentidCoverageImportsImportidEstimates,
  assessmentsAssessmentidCoverageImportsImportidFile,
  assessmentsAssessmentidCoverageImportsImportidMapping,
  assessmentsAssessmentidCoverageImportsImportidRerun,
  assessmentsAssessmentidCoverageImportsImportid,
  assessmentsAssessmentidCoverageImports,
  assessmentsAssessmentidCoverage,
  assessmentsAssessmentidCoverageTemplate,
  assessmentsAssessmentidCoverageSettings,
  assessmentsAssessmentidDeskReviewImports,
  assessmentsAssessmentidDocumentsDocumentidFile,
  assessmentsAssessmentidDocumentsDocumentid,
  assessmentsAssessmentidDocuments,
  assessmentsAssessmentidInvitationsInvitationid,
  assessmentsAssessmentidInvitations,
  assessmentsAssessmentidMembersUserid,
  assessmentsAssessmentidMembers,
  assessmentsAssessmentidOutputsOutputApprove,
  assessmentsAssessmentidOutputsOutputComparison,
  assessmentsAssessmentidOutputsOutputIssue,
  assessmentsAssessmentidOutputsOutputSharing,
  assessmentsAssessmentidOutputsOutputVersionsFileRendering,
  assessmentsAssessmentidOutputsOutputVersionsFile,
  assessmentsAssessmentidOutputs,
  assessmentsAssessmentidPopulationsPopulationid,
  assessmentsAssessmentidPopulations,
  assessmentsAssessmentidQuestionnaireAnalysis,
  assessmentsAssessmentidQuestionnaireAnalysisTable,
  assessmentsAssessmentidQuestionnaireFindingsDecisions,
  assessmentsAssessmentidQuestionnaireFindingsReopenings,
  assessmentsAssessmentidQuestionnaireFindings,
  assessmentsAssessmentidQuestionnaireAnswers,
  assessmentsAssessmentidQuestionnaire,
  assessmentsAssessmentidQuestionnaireDelegations,
  assessmentsAssessmentidQuestionnaireDelegationsDelegationid,
  assessmentsAssessmentidQuestionnaireReminders,
  assessmentsAssessmentidQuestionnaireLinks,
  assessmentsAssessmentidQuestionnaireExportsFile,
  assessmentsAssessmentidQuestionnaireImports,
  assessmentsAssessmentidQuestionnaireLinksLinkid,
  assessmentsAssessmentidQuestionnaireReview,
  assessmentsAssessmentidQuestionnaireAnswersAnsweridValidate,
  assessmentsAssessmentidQuestionnaireAnswersAnsweridReturn,
  assessmentsAssessmentidQuestionnaireAnswersAnsweridHistory,
  assessmentsAssessmentidQuestionnaireValidations,
  assessmentsAssessmentidQuestionnaireAdoptions,
  assessmentsAssessmentidQuestionnaireSignOffs,
  assessmentsAssessmentidQuestionnaireSettings,
  assessmentsAssessmentidQuestionnaireQuestions,
  assessmentsAssessmentidQuestionnaireQuestionsQuestion,
  assessmentsAssessmentidQuestionnaireTranslations,
  assessmentsAssessmentidQuestionnaireTranslationsImport,
  assessmentsAssessmentidQuestionnaireTranslationsLanguage,
  assessmentsAssessmentidQuestionnaireSubmissions,
  assessmentsAssessmentidReports,
  assessmentsAssessmentidReportsCommentsCommentid,
  assessmentsAssessmentidReportsReferences,
  assessmentsAssessmentidReportsSectionsSection,
  assessmentsAssessmentidReportsSectionsSectionComments,
  assessmentsAssessmentidReportsSectionsSectionStartingText,
  assessmentsAssessmentidReportsSectionsSectionSync,
  assessmentsAssessmentidReportsSectionsSectionUpdates,
  assessmentsAssessmentid,
  assessmentsAssessmentidStepsStepActions,
  assessmentsAssessmentidStepsStepComments,
  assessmentsAssessmentidStepsStep,
  assessmentsAssessmentidToolsToolEvidenceEvidenceid,
  assessmentsAssessmentidToolsToolEvidence,
  assessmentsAssessmentidToolsTool,
  assessments,
  audit,
  health,
  invitationsAccept,
  invitations,
  jobsFailed,
  jobsQueueJobidRetry,
  methodologiesKey,
  monitor,
  respondentLinksOpen,
]

/** Every operation of the API; the description and the test of rights are made from this list. */
export const operations: readonly RouteHandler[] = modules.flatMap((module) =>
  Object.values(module),
)
