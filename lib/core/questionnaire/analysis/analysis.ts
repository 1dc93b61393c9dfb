import { z } from 'zod'
import { Progress } from '../answering/progress'
import { Instrument } from '../instrument'
import { Compliance } from './compliance'
import { DataGap, SectionCount } from './data-gaps'
import { AspectAnswer } from './law-practice'
import { PlaceWords } from './place-words'
import { ScoreTable } from './score-table'

export const Verdict = Compliance.omit({ instances: true })
Verdict.register(z.globalRegistry, { id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>

export const StandardRow = z.object({
  id: z.string(),
  kind: z.string(),
  instrument: z.string(),
  provision: z.string(),
  requires: z.string(),
  total: Verdict,
  /** Null where the standard does not speak of that population. */
  populations: z.record(z.string(), Verdict.nullable()),
})
StandardRow.register(z.globalRegistry, { id: 'StandardRow' })
export type StandardRow = z.infer<typeof StandardRow>

export const Analysis = z.object({
  events: Instrument.shape.events,
  populations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
    }),
  ),
  progress: Progress,
  sections: ScoreTable,
  challenges: ScoreTable,
  counts: z.array(SectionCount),
  gaps: z.array(DataGap.extend(PlaceWords.shape)),
  lawPractice: z.array(
    PlaceWords.extend({
      law: AspectAnswer,
      practice: AspectAnswer,
      difference: z.number().nullable(),
    }),
  ),
  standards: z.array(StandardRow),
  allowedActions: z.array(z.string()),
})
Analysis.register(z.globalRegistry, { id: 'Analysis' })
export type Analysis = z.infer<typeof Analysis>
