import { type Pointer, pointer, pointersAt } from '../../reference/pointer'

interface EstimateParts {
  populationId: string | null
  sources: readonly { documentId: string }[]
}

/** An alternative of a cell: the population that it is about, and the documents behind it. */
export function estimatePointers({ populationId, sources }: EstimateParts): Pointer[] {
  return [
    ...(populationId ? [pointer('population', 'population', populationId)] : []),
    ...pointersAt(
      'sources',
      'document',
      sources.map(({ documentId }) => documentId),
    ),
  ]
}

/** The country's figure in a cell is one of its alternatives. */
export function figurePointers({ estimateId }: { estimateId: string }): Pointer[] {
  return [pointer('adopted', 'estimate', estimateId)]
}
