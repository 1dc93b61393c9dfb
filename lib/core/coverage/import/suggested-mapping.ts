import type { ColumnProfile } from './column-profile'
import type { FileKind, FileMapping, RegisterMapping, SurveyMapping } from './file-mapping'
import { plainValue } from './group-value'

export interface MappingContext {
  events: { key: string; title: string }[]
  populations: { id: string; name: string }[]
}

/**
 * A first guess at what the columns mean, from their headings and values; what cannot be guessed is
 * left empty for the person to choose.
 */
export function suggestedMapping(
  kind: FileKind,
  columns: readonly ColumnProfile[],
  context: MappingContext,
): FileMapping {
  return kind === 'register'
    ? suggestedRegister(columns, context)
    : suggestedSurvey(columns, context)
}

function suggestedRegister(
  columns: readonly ColumnProfile[],
  context: MappingContext,
): RegisterMapping {
  const dates = columns.filter(({ type, personal }) => type === 'date' && !personal)
  const registration = named(dates, /regist|entered|recorded/) ?? dates[1]
  const others = dates.filter((column) => column !== registration)
  const happened = named(others, /event|death|occur|dod|marri/) ?? named(others, /birth|dob/)
  const born = named(
    others.filter((column) => column !== happened),
    /birth|dob|born/,
  )
  const event = happened ?? dates.find((column) => column !== registration)
  const kind = named(few(columns), /^(vital )?event( type)?$|^type of event$/)
  return {
    kind: 'register',
    eventDate: dated(event),
    registrationDate: dated(registration),
    birthDate: born ? dated(born) : null,
    event: kind
      ? { from: 'column', column: kind.name, values: eventValues(kind, context) }
      : { from: 'one', event: context.events[0]?.key ?? '' },
    ...suggestedGroups(columns, context),
    age: null,
    record: null,
    legalDays: {},
  }
}

function suggestedSurvey(
  columns: readonly ColumnProfile[],
  context: MappingContext,
): SurveyMapping {
  const open = columns.filter(({ personal }) => !personal)
  const listed = (pattern: RegExp) => {
    const found = named(open, pattern)
    return found ? [found.name] : []
  }
  return {
    kind: 'survey',
    indicator: '',
    subset: null,
    weight: listed(/weight|^wgt|^wt|^hv005$|^chweight$/)[0] ?? null,
    strata: listed(/^strat(a|um)$|^hv02[23]$/),
    psu: listed(/^psu$|cluster|^hh1$|^hv001$|^hv021$/),
    fpc: [],
    lonelyPsu: null,
    ...suggestedGroups(columns, context),
    measures: { indicator: 'G3', event: context.events[0]?.key ?? '', year: 0 },
  }
}

function suggestedGroups(
  columns: readonly ColumnProfile[],
  context: MappingContext,
): Pick<FileMapping, 'population' | 'national' | 'area' | 'sex' | 'keepRaw'> {
  const population = named(
    few(columns),
    /population|^group$|group$|nationality|legal status|citizenship/,
  )
  const area = named(
    columns.filter(({ personal, type }) => !personal && type !== 'date'),
    /^(area|district|province|region|state|county|division|island)( name)?$/,
  )
  const sex = named(few(columns), /^(sex|gender|hl4|hv104|b4)$/)
  return {
    population: population
      ? { from: 'column', column: population.name, values: populationValues(population, context) }
      : { from: 'one', populationId: null },
    national: true,
    area: area ? { column: area.name, names: {} } : null,
    sex: sex ? { column: sex.name, ...sexValues(sex.values) } : null,
    keepRaw: false,
  }
}

export function populationValues(
  { values }: Pick<ColumnProfile, 'values'>,
  { populations }: MappingContext,
): Record<string, string | null> {
  return Object.fromEntries(
    values.map((value) => [
      value,
      populations.find(({ name }) => groupWords(name) === groupWords(value))?.id ?? null,
    ]),
  )
}

/**
 * What is said of a group, however it is written: "asylum_seeker" is "Asylum-seekers", and
 * "stateless" is "Stateless persons".
 */
function groupWords(name: string): string {
  const words = plainValue(name)
    .split(/[\s_-]+/)
    .map((word) => word.replace(/(?<=[^s])s$/, ''))
  return words.filter((word) => !['person', 'people'].includes(word)).join(' ') || plainValue(name)
}

export function eventValues(
  { values }: Pick<ColumnProfile, 'values'>,
  { events }: MappingContext,
): Record<string, string | null> {
  const keyOf = (value: string) =>
    events.find(({ key, title }) =>
      [plainValue(key), plainValue(title)].includes(plainValue(value)),
    )?.key
  return Object.fromEntries(values.map((value) => [value, keyOf(value) ?? null]))
}

export function sexValues(values: readonly string[]): { female: string[]; male: string[] } {
  return {
    female: values.filter((value) =>
      ['f', 'female', 'woman', 'girl', '2'].includes(plainValue(value)),
    ),
    male: values.filter((value) => ['m', 'male', 'man', 'boy', '1'].includes(plainValue(value))),
  }
}

function dated(column: ColumnProfile | undefined): RegisterMapping['eventDate'] {
  return { column: column?.name ?? '', format: column?.dateFormats[0] ?? 'iso' }
}

function few(columns: readonly ColumnProfile[]): ColumnProfile[] {
  return columns.filter(({ personal, values }) => !personal && values.length > 0)
}

function named(columns: readonly ColumnProfile[], pattern: RegExp): ColumnProfile | undefined {
  return columns.find(({ name }) => pattern.test(plainValue(name).replace(/[\s_.-]+/g, ' ')))
}
