import 'server-only'

/** What decides who reads a report while it is written, for the places a person may open. */
export { reportResource } from '@/lib/server/report/report-reach'
export { sectionSelect } from '@/lib/server/report/section-row'
