import 'server-only'

/** What decides who reads a report while it is written, for the places a person may open. */
export { reportResource, sectionSelect } from '@/lib/server/report/internal'
