import type { Prose } from './prose'

/** The written text of one output, section by section. */
export interface ReportFacts {
  sections: { key: string; status: string; restricted: boolean; prose: Prose }[]
}
