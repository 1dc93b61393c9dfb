import 'server-only'

/** What each feature loads of the facts of an assessment. */
export { loadCoverageFacts } from '@/lib/server/coverage/load-facts'
export { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
export { loadReportFacts } from '@/lib/server/report/text/load-text'
