import type { CellSex } from '@/lib/core/coverage/estimate/cell'
import type { FileMapping } from './file-mapping'

/** Values are compared without regard to case and to spaces around them. */
export function plainValue(value: string | null): string {
  return (value ?? '').trim().toLowerCase()
}

function lookup<T>(map: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(map).map(([value, target]) => [plainValue(value), target]))
}

/**
 * Finds population, area and sex of a row from what its columns say; `undefined` for a value that
 * the mapping does not name.
 */
export class GroupValues {
  private readonly populations: Map<string, string | null>
  private readonly areas: Map<string, string>
  private readonly sexes: Map<string, CellSex>

  constructor(private readonly mapping: Pick<FileMapping, 'population' | 'area' | 'sex'>) {
    const { population, area, sex } = mapping
    this.populations = population.from === 'column' ? lookup(population.values) : new Map()
    this.areas = lookup(area?.names ?? {})
    this.sexes = new Map([
      ...(sex?.female ?? []).map((value): [string, CellSex] => [plainValue(value), 'female']),
      ...(sex?.male ?? []).map((value): [string, CellSex] => [plainValue(value), 'male']),
    ])
  }

  population(value: string | null): string | null | undefined {
    const { population } = this.mapping
    if (population.from === 'one') return population.populationId
    const plain = plainValue(value)
    return plain === '' ? null : this.populations.get(plain)
  }

  /** The name that the mapping gives, or else the value itself; empty where nothing stands. */
  area(value: string | null): string {
    const plain = plainValue(value)
    if (!this.mapping.area || plain === '') return ''
    return this.areas.get(plain) ?? (value ?? '').trim().replace(/\s+/g, ' ').slice(0, 120)
  }

  /** `all` where sex is not recorded. */
  sex(value: string | null): CellSex | undefined {
    const plain = plainValue(value)
    if (!this.mapping.sex || plain === '') return 'all'
    return this.sexes.get(plain)
  }
}
