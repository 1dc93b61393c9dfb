import type { FieldError } from '@/lib/core/error'
import type { ColumnProfile } from './column-profile'
import { expressionColumns } from './expression-columns'
import type { FileMapping } from './file-mapping'

/** Each column that a mapping reads, with the input that names it. */
export function mappedColumns(mapping: FileMapping): { path: string; column: string }[] {
  const { population, area, sex } = mapping
  const groups = [
    ...(population.from === 'column' ? [{ path: 'population', column: population.column }] : []),
    ...(area ? [{ path: 'area', column: area.column }] : []),
    ...(sex ? [{ path: 'sex', column: sex.column }] : []),
  ]
  if (mapping.kind === 'register') {
    const { eventDate, registrationDate, birthDate, event, age, record } = mapping
    return [
      { path: 'eventDate', column: eventDate.column },
      { path: 'registrationDate', column: registrationDate.column },
      ...(birthDate ? [{ path: 'birthDate', column: birthDate.column }] : []),
      ...(event.from === 'column' ? [{ path: 'event', column: event.column }] : []),
      ...groups,
      ...(age ? [{ path: 'age', column: age.column }] : []),
      ...(record ? [{ path: 'record', column: record }] : []),
    ]
  }
  const conditions = (['indicator', 'subset'] as const).flatMap((path) =>
    mapping[path] ? expressionColumns(mapping[path], path).map((column) => ({ path, column })) : [],
  )
  const design = (['strata', 'psu', 'fpc'] as const).flatMap((path) =>
    mapping[path].map((column) => ({ path, column })),
  )
  return [
    ...conditions,
    ...(mapping.weight ? [{ path: 'weight', column: mapping.weight }] : []),
    ...design,
    ...groups,
  ]
}

/**
 * What is wrong with a mapping for a file of these columns: columns that are not there or about
 * persons, and gaps. Empty when it can be run.
 */
export function mappingErrors(
  mapping: FileMapping,
  columns: readonly ColumnProfile[],
  known: { events: string[]; populationIds: string[] },
): FieldError[] {
  const errors: FieldError[] = mappedColumns(mapping).flatMap(({ path, column }): FieldError[] => {
    const found = columns.find(({ name }) => name === column)
    if (!found) return [{ path, code: 'file-has-no-column', params: { column } }]
    if (!found.personal || (found.personal === 'record-number' && path === 'record')) return []
    return [
      {
        path,
        code: 'column-about-persons',
        params: { column },
      },
    ]
  })
  if (mapping.population.from === 'column' || mapping.population.populationId !== null)
    errors.push(...populationErrors(mapping, known.populationIds))
  errors.push(
    ...(mapping.kind === 'register'
      ? registerErrors(mapping, known.events)
      : surveyErrors(mapping, known.events)),
  )
  return errors
}

function populationErrors({ population, national }: FileMapping, ids: string[]): FieldError[] {
  const used =
    population.from === 'one' ? [population.populationId] : Object.values(population.values)
  if (used.some((id) => id !== null && !ids.includes(id)))
    return [{ path: 'population', code: 'population-out-of-scope' }]
  if (!national && used.every((id) => id === null))
    return [
      {
        path: 'population',
        code: 'choose-a-population-for-a-value',
      },
    ]
  return []
}

function registerErrors(
  mapping: FileMapping & { kind: 'register' },
  events: string[],
): FieldError[] {
  const { event, eventDate, registrationDate, legalDays } = mapping
  const used =
    event.from === 'one' ? [event.event] : Object.values(event.values).filter((key) => key !== null)
  const errors: FieldError[] = []
  if (used.length === 0) errors.push({ path: 'event', code: 'choose-an-event-for-a-value' })
  if (used.some((key) => !events.includes(key)))
    errors.push({ path: 'event', code: 'choose-an-event-of-assessment' })
  for (const key of new Set(used))
    if (legalDays[key] === undefined)
      errors.push({ path: `legalDays.${key}`, code: 'give-legal-period' })
  if (eventDate.column === registrationDate.column)
    errors.push({
      path: 'registrationDate',
      code: 'choose-another-date-column',
    })
  return errors
}

function surveyErrors(
  { measures, fpc, psu }: FileMapping & { kind: 'survey' },
  events: string[],
): FieldError[] {
  const errors: FieldError[] = []
  if (!events.includes(measures.event))
    errors.push({ path: 'measures.event', code: 'choose-an-event-of-assessment' })
  if (fpc.length > Math.max(1, psu.length)) errors.push({ path: 'fpc', code: 'one-column-a-stage' })
  return errors
}
