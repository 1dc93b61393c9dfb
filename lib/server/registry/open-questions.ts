import 'server-only'

/** What a feature says of the questions that wait for a person, for the overview. */
export { countOpenQuestions } from '@/lib/server/questionnaire/answering/count-open'
