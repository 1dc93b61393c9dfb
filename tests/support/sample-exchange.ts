import { type Exchange, institutionRows } from '@/lib/core/questionnaire/exchange/exchange'
import type { Instrument } from '@/lib/core/questionnaire/instrument'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { sampleDocuments } from './any-answers'

export const sampleInstitution = {
  id: '55555555-5555-4555-8555-555555555555',
  name: 'Registry & "Archive"',
}

/** The answers of one institution, ready to leave. */
export function sampleExchange(
  instrument: Instrument,
  answers: readonly InstitutionAnswer[],
  blanks = false,
): Exchange {
  return {
    assessment: {
      id: '66666666-6666-4666-8666-666666666666',
      title: 'First <assessment>',
      country: 'Alphania',
      edition: 'bali-outline',
    },
    exportedAt: '2026-11-24T10:00:00.000Z',
    instrument,
    institutions: [sampleInstitution],
    documents: sampleDocuments,
    translations: { km: { 'H-1.08': { texts: { question: 'សំណួរ', 'option.No': 'ទេ' } } } },
    rows: institutionRows(instrument, [sampleInstitution], answers, { blanks }),
  }
}
