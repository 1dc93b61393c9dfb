import 'server-only'
import { can } from '@/lib/core/policy/can'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'
import {
  type HolderReader,
  type HolderWords,
  type Source,
  type StoredReference,
  wordsFor,
} from '@/lib/server/reference/holder-reader'
import { wordsIn } from '@/lib/server/words/words-in'
import { estimateNames } from './estimate/estimate-names'

const readable: HolderReader['readable'] = async (_source, reach) =>
  can(subjectOf(reach), 'coverage.read') ? {} : null

export const estimateHolder: HolderReader = {
  readable,
  describe: (source, reach, references) =>
    cellWords(
      source,
      reach,
      references,
      references.map(({ holderId }) => holderId),
    ),
  isReplaceable: ({ targetKind }) => targetKind === 'document',
}

/** The figure that was adopted in a cell; another one is adopted in its place by its own reasons. */
export const figureHolder: HolderReader = {
  readable,
  describe: (source, reach, references) =>
    cellWords(
      source,
      reach,
      references,
      references.map(({ targetId }) => targetId),
    ),
  isReplaceable: () => false,
}

/** Words of the cell that each estimate stands in. */
async function cellWords(
  source: Source,
  reach: Reach,
  references: readonly StoredReference[],
  estimates: readonly string[],
): Promise<HolderWords[]> {
  const names = await estimateNames(source, reach, estimates, wordsIn('en'))
  const known = references.flatMap(({ holderId }, index) => {
    const found = names.get(estimates[index] ?? '')
    if (!found) return []
    const { name, indicator: within, cellKey } = found
    const path = `/coverage?${new URLSearchParams({ cell: cellKey })}`
    return [[holderId, { name, within, path }] as const]
  })
  return wordsFor(references, new Map(known))
}
