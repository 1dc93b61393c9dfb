/** What features add to the facts of an assessment. */
export type { CoverageFacts } from '@/lib/core/coverage/estimate/facts'
export type { QuestionnaireFacts } from '@/lib/core/questionnaire/facts'
export type { ReportFacts } from '@/lib/core/report/report-facts'
