import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { findOutput } from '@/lib/core/methodology/find'
import type { Output } from '@/lib/core/methodology/schema'
import type { Prose, ProseBlock, ProseInline } from '@/lib/core/report/text/prose'
import { methodology } from './methodology'
import { sampleFacts } from './sample-coverage'

export const reportMethodology = methodology
export const reportOutput: Output = findOutput(reportMethodology, 'output-12')

const [river, refugees] = sampleFacts.populations.map(({ id }) => id)
const [register, secret] = sampleFacts.documents.map(({ id }) => id)
export const sampleIds = {
  river: river ?? '',
  refugees: refugees ?? '',
  register: register ?? '',
  secret: secret ?? '',
}

/**
 * Coverage, populations and documents with some findings, commitments, targets and a long and a
 * short field.
 */
export const reportFacts: AssessmentFacts = {
  ...sampleFacts,
  populations: sampleFacts.populations.map((population) =>
    population.id === refugees
      ? { ...population, sizeEstimate: 12_000, sizeSource: 'Camp register' }
      : population,
  ),
  fields: {
    'tool-f': { organizers: 'Civil registration office' },
    'tool-b': { purpose: 'Measure coverage.', background: 'Long. '.repeat(100) },
    'form-01': { decision_file: [sampleIds.secret] },
  },
  rows: {
    'form-03': {
      stakeholders: [
        {
          id: 's1',
          values: { name: 'Registry', type: 'civil-registration', role_in_crvs: ['registers'] },
        },
      ],
    },
    'tool-f': {
      commitments: [
        {
          id: 'c1',
          values: {
            agency: 's1',
            commitment: 'Tables by district',
            due: '2026-09-01',
            status: 'open',
          },
        },
      ],
    },
    'tool-k': {
      findings: [
        {
          id: 'f1',
          values: {
            statement: 'Distance keeps people away.',
            kind: 'weakness',
            challenge: 'C5',
            populations: [sampleIds.river],
            decision: 'agreed',
          },
        },
        {
          id: 'f2',
          values: {
            statement: 'The office opens on market days.',
            kind: 'good-practice',
            challenge: 'C5',
            decision: 'agreed',
          },
        },
        {
          id: 'f3',
          values: {
            statement: 'Registrars ask for a card.',
            kind: 'gap',
            challenge: 'C3',
            sources: [sampleIds.register],
            decision: 'amended',
          },
        },
      ],
    },
    'tool-i': { registers: [{ id: 'g1', values: { event: 'birth', period: '2025', entries: 4 } }] },
    'tool-m': {
      targets: [
        {
          id: 't1',
          values: {
            short_name: 'Births',
            baseline_value: 61.5,
            baseline_year: 2025,
            baseline_source: sampleIds.register,
            baseline_quality: 'B',
            final_value: 90,
          },
        },
      ],
    },
  },
}

export const text = (words: string, ...marks: string[]): ProseInline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type: type as 'bold' })) }),
})
export const paragraph = (
  ...content: ProseInline[]
): Extract<ProseBlock, { type: 'paragraph' }> => ({ type: 'paragraph', content })
export const reference = (target: string, value: string, source: string): ProseInline => ({
  type: 'reference',
  attrs: { target, value, source },
})
export const doc = (...content: ProseBlock[]): Prose => ({ type: 'doc', content })

/** The facts with these texts in sections of the assessment report. */
export function written(
  sections: Record<string, Prose>,
  restricted: string[] = [],
): AssessmentFacts {
  const list = Object.entries(sections).map(([key, prose]) => ({
    key,
    status: 'drafting',
    restricted: restricted.includes(key),
    prose,
  }))
  return { ...reportFacts, reports: { 'output-12': { sections: list } } }
}
