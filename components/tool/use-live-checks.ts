import { useMemo } from 'react'
import { cellAnchor } from '@/lib/core/methodology/cell-anchor'
import { failingChecks } from '@/lib/core/methodology/checks/failing-checks'
import type { CheckFailure } from '@/lib/core/methodology/checks/failure'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import type { ToolChecks } from '@/lib/core/tool/tool-checks'
import { useValueWords } from './use-value-words'

interface Contents {
  fields: Readonly<Record<string, unknown>>
  rows: Readonly<
    Record<string, readonly { id: string; values: Readonly<Record<string, unknown>> }[]>
  >
}

export type LiveChecks = ReadonlyMap<string, readonly CheckFailure[]>

/** What does not make sense in the form as it stands on the screen, by the place it concerns. */
export function useLiveChecks(
  tool: string,
  { fields, rows }: Contents,
  { edition, checks, elsewhere, today }: ToolChecks,
  optionsOf: (field: ScalarField) => Option[],
): LiveChecks {
  const valueWords = useValueWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the contents alone
  return useMemo(() => {
    const material = {
      fields: { ...elsewhere.fields, [tool]: fields },
      rows: { ...elsewhere.rows, [tool]: rows },
      today,
    }
    const words = (field: ScalarField, value: unknown) =>
      valueWords(field, value as never, optionsOf(field))
    const byPlace = new Map<string, CheckFailure[]>()
    for (const failure of failingChecks(edition, checks, material, words)) {
      const { table, row, column } = failure.place
      const anchor = cellAnchor({ table, row, column: table && !row ? null : column })
      byPlace.set(anchor, [...(byPlace.get(anchor) ?? []), failure])
    }
    return byPlace
  }, [tool, fields, rows, edition, checks, elsewhere, today])
}
