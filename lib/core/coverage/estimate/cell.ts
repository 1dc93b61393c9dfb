import { z } from 'zod'
/** `all`: both sexes together, and persons whose sex is not recorded. */
export const cellSexes = ['all', 'female', 'male'] as const
export const CellSex = z.enum(cellSexes)
export type CellSex = z.infer<typeof CellSex>

/**
 * One place of the grid: what is measured, of which event and population, in which year, area and
 * sex.
 */
export const CoverageCell = z.object({
  /** Key of the indicator, `G1` to `G18`. */
  indicator: z.string(),
  event: z.string(),
  /** Null for the national level, against which populations are compared. */
  populationId: z.string().nullable(),
  year: z.number(),
  /** Area of the territory in scope; empty for the whole of it. */
  area: z.string(),
  sex: CellSex,
})
CoverageCell.register(z.globalRegistry, { id: 'CoverageCell' })
export type CoverageCell = z.infer<typeof CoverageCell>

/** Permanent name of the cell, for instance `G1|birth|<population id>|2025|North|all`. */
export function cellKey({ indicator, event, populationId, year, area, sex }: CoverageCell): string {
  return [indicator, event, populationId ?? '', year, area.replaceAll('|', '/'), sex].join('|')
}

/**
 * The indicator that says for an event which share was registered; other indicators are chosen by
 * hand.
 */
export const eventIndicator: Readonly<Record<string, string>> = {
  birth: 'G1',
  death: 'G8',
  marriage: 'G11',
  divorce: 'G12',
  adoption: 'G13',
}
