import type { Field, ScalarField, TableField } from '@/lib/core/methodology/field'
import { choice, longText, optionsOf, references, text } from '@/lib/core/methodology/notation'
import type { OutlineSection, Output, Tool } from '@/lib/core/methodology/schema'

/**
 * What States sign or adopt, out of the list of standards; each has one row of the treaty table.
 */
const instruments: Record<string, string> = {
  udhr: 'Universal Declaration of Human Rights',
  iccpr: 'International Covenant on Civil and Political Rights',
  crc: 'Convention on the Rights of the Child',
  cedaw: 'Convention on the Elimination of All Forms of Discrimination against Women',
  crpd: 'Convention on the Rights of Persons with Disabilities',
  icmw: 'Convention on the Rights of All Migrant Workers and Members of Their Families',
  refugees: 'Convention relating to the Status of Refugees',
  stateless: 'Convention relating to the Status of Stateless Persons',
  statelessness: 'Convention on the Reduction of Statelessness',
  trafficking: 'Trafficking Protocol (Palermo)',
  geneva: 'Fourth Geneva Convention',
  marriage: 'Convention on Consent to Marriage, Minimum Age and Registration of Marriages',
  adoption: 'Hague Convention on Intercountry Adoption',
  apostille: 'Hague Apostille Convention',
  undrip: 'UN Declaration on the Rights of Indigenous Peoples',
  picture: "Ministerial Declaration to 'Get Every One in the Picture'",
  'crvs-2025': 'Ministerial Declaration, Third Ministerial Conference on CRVS',
  bali: 'Bali Declaration on People Smuggling, Trafficking in Persons and Related Transnational Crime',
}

/** Guiding questions for the events; which of them are offered depends on the scope. */
const processTopics: Record<string, string> = {
  birth: 'Births',
  late_birth: 'Late births',
  death: 'Deaths',
  foetal_death: 'Foetal deaths',
  marriage: 'Marriages',
  divorce: 'Divorces',
  annulment: 'Annulments',
  judicial_separation: 'Judicial separations',
  adoption: 'Adoptions',
  recognition: 'Recognitions',
  legitimation: 'Legitimations',
}
const processQuestion =
  'Who notifies, who registers, who certifies and who sends the data on? At which of these stages may people of the populations of interest drop out?'

function withDeskColumns(column: ScalarField): ScalarField[] {
  switch (column.key) {
    case 'locator':
      return [
        {
          ...column,
          help: 'With several sources, say which: Registration Act, section 8; Census, table 2.',
        },
      ]
    case 'carry_questions':
      return [
        column,
        text('carry_sites', 'Places to visit that it feeds', {
          help: 'Kinds of sites or names of places, for instance: border posts, northern district.',
        }),
      ]
    case 'status':
      return [
        column,
        text('origin', 'Taken from', {
          help: 'File and place, where the row came out of an earlier review.',
        }),
      ]
    default:
      return [column]
  }
}

function matrix(table: TableField): TableField {
  const offered = table.suggestedRows ?? []
  const before = offered.filter(({ section }) => ['A1', 'A2', 'A3', 'A4'].includes(String(section)))
  const after = offered.filter(
    ({ section }) => !before.some((row) => row.section === section) && section !== 'A5',
  )
  const processes = Object.entries(processTopics).map(([event, topic]) => ({
    section: 'A5',
    topic,
    guiding_question: processQuestion,
    event: [event],
    status: 'not-started',
  }))
  return {
    ...table,
    columns: table.columns.flatMap(withDeskColumns),
    suggestedRows: [...before, ...processes, ...after],
  }
}

function treaties(table: TableField): TableField {
  const [, signed, ratified, reservations, effect] = table.columns
  const kept = [signed, ratified, reservations, effect].filter((column) => column !== undefined)
  return {
    ...table,
    rowLabel: 'instrument',
    columns: [
      {
        kind: 'choice',
        key: 'instrument',
        label: 'Instrument',
        options: optionsOf(instruments),
        required: true,
      },
      choice('standing', 'Standing of the State', {
        party: 'Party',
        signatory: 'Signed, not ratified',
        'not-party': 'Not a party',
        supported: 'Adopted or supported (no ratification needed)',
        'not-found': 'Searched, not found',
      }),
      ...kept,
      references('source', 'Sources', 'document'),
      longText('note', 'What it means for registration', {
        help: 'For instance: the reservation to article 9 leaves mothers unable to register alone.',
      }),
    ],
  }
}

/**
 * The desk review has a screen of its own, by section, with the instruments in scope and import of
 * earlier files.
 */
export function withDeskReview(tool: Tool): Tool {
  const change = (field: Field): Field => {
    if (field.kind !== 'table') return field
    return field.key === 'treaty_status' ? treaties(field) : matrix(field)
  }
  return {
    ...tool,
    screen: 'desk-review',
    review: { matrix: 'matrix', treaties: 'treaty_status', byEvent: ['A5'], byPopulation: ['A8'] },
    sections: tool.sections.map((section) => ({ ...section, fields: section.fields.map(change) })),
  }
}

const reviewOutline: OutlineSection[] = [
  {
    key: 'summary',
    title: 'Summary',
    hint: 'The main points in half a page: what is sound, what is missing, for whom, and what could not be found.',
    content: [
      { from: 'field', tool: 'tool-a', field: 'overall_summary' },
      {
        from: 'count-chart',
        tool: 'tool-a',
        table: 'matrix',
        column: 'direction',
        title: 'Rows of the review by direction',
      },
    ],
  },
  {
    key: 'method',
    title: 'How the review was done',
    hint: 'Who searched, when, where, in which languages, and what was left out and why.',
    content: [{ from: 'scope' }],
  },
  {
    key: 'findings',
    title: 'Findings by section',
    hint: 'What the rows of each section mean together. The tables below are made from the matrix.',
    content: [{ from: 'review', part: 'findings' }],
  },
  {
    key: 'treaties',
    title: 'Treaty status',
    hint: 'What reservations and missing ratifications mean for registration.',
    content: [{ from: 'review', part: 'treaties' }],
  },
  {
    key: 'open',
    title: 'What could not be found',
    hint: 'Where was it looked for, and who may know?',
    content: [
      { from: 'field', tool: 'tool-a', field: 'open_questions' },
      { from: 'review', part: 'not-found' },
    ],
  },
  {
    key: 'carried',
    title: 'What is carried on',
    hint: 'What the questionnaire, the field visits and the coverage statistics have to settle.',
    content: [{ from: 'review', part: 'carried' }],
  },
  { key: 'sources', title: 'Sources', content: [{ from: 'review', part: 'sources' }] },
]

/**
 * The report of the desk review follows its screen, materials are annotated, and other outputs show
 * the instruments as that screen does.
 */
export function withReview(output: Output): Output {
  if (output.key === 'output-02') return { ...output, outline: reviewOutline }
  return {
    ...output,
    outline: output.outline.map((section) =>
      withReviewContent(section, output.key === 'output-03'),
    ),
  }
}

function withReviewContent(section: OutlineSection, annotated: boolean): OutlineSection {
  return {
    ...section,
    content: section.content.map((part) => {
      if (part.from === 'table' && part.table === 'treaty_status')
        return { from: 'review', part: 'treaties' }
      return annotated && part.from === 'documents' ? { from: 'bibliography' } : part
    }),
    ...(section.sections && {
      sections: section.sections.map((inner) => withReviewContent(inner, annotated)),
    }),
  }
}
