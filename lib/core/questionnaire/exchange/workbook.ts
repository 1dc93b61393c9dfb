import { canonicalJson } from '@/lib/core/canonical-json'
import {
  type AnswerContent,
  type AnswerPart,
  answerParts,
  confidences,
  gapKinds,
  partOf,
} from '@/lib/core/questionnaire/answering/answer'
import { gapWords } from '@/lib/core/questionnaire/words'
import type { Words } from '@/lib/core/words'
import type { Exchange } from './exchange'
import { sectionSheets } from './workbook-sections'
import {
  cell,
  confidenceWords,
  type Digest,
  markWord,
  type Sheet,
  sheetContent,
  type WorkbookInput,
} from './workbook-sheet'
import { tableSheets } from './workbook-tables'
import { coverSheet, coverWords, documentsSheet, memorySheet } from './workbook-words'

/** A workbook to be filled in with no connection, as data. */
export interface Workbook {
  sheets: Sheet[]
  /** Options offered by cells, by name of the list. */
  lists: Map<string, string[]>
  /** What is said where something else is typed than a list offers. */
  notOffered: { title: string; text: string }
}

export const workbookFormat = 'crvs-workbench/answers'
export const workbookVersion = 1
export function answerWorkbook(input: WorkbookInput): Workbook {
  const { exchange, words } = input
  const labels = documentLabels(words, exchange)
  const lists = new Map<string, string[]>([
    ['gaps', gapKinds.map((kind) => gapWords(words, kind))],
    ['confidence', confidences.map((level) => confidenceWords(words, level))],
    ['mark', [markWord(words)]],
  ])
  const sections = sectionSheets(input, labels, lists)
  const tables = tableSheets(input)
  const documents: Sheet = {
    name: documentsSheet(words.say),
    widths: [80],
    frozen: 2,
    rows: [
      [cell('title', words.say('printed.workbook.documents'))],
      [cell('head', words.say('printed.title'))],
      ...[...labels.values()].map((label) => [cell('text', label)]),
    ],
  }
  return {
    lists,
    notOffered: {
      title: words.say('printed.workbook.notOffered.title'),
      text: words.say('printed.workbook.notOffered.text'),
    },
    sheets: [
      cover(input),
      ...sections.map(({ sheet }) => sheet),
      ...tables.map(({ sheet }) => sheet),
      documents,
      memory(input, labels, sections, tables),
    ],
  }
}

/**
 * Titles as evidence names them: on one line, all different, without the bar that sets off the
 * page.
 */
export function documentLabels({ say }: Words, { documents, rows }: Exchange): Map<string, string> {
  const cited = rows.flatMap(({ place, content }) => [
    ...(content?.evidence ?? []).map(({ documentId }) => documentId),
    ...(place.question.answerType === 'file' && Array.isArray(content?.value)
      ? content.value.map(String)
      : []),
  ])
  const known = new Set(documents.map(({ id }) => id))
  const unknown = [...new Set(cited)]
    .filter((id) => !known.has(id))
    .map((id) => ({ id, name: say('printed.workbook.document', { id: id.slice(0, 8) }) }))
  const labels = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, name } of [...documents, ...unknown]) {
    const plain =
      name.replaceAll('|', '/').replace(/\s+/g, ' ').trim() || say('printed.questionnaire.document')
    let label = plain
    for (let number = 2; taken.has(label); number++) label = `${plain} (${number})`
    taken.add(label)
    labels.set(id, label)
  }
  return labels
}

export function partMark(content: AnswerContent, part: AnswerPart, digest: Digest): string {
  return digest(canonicalJson(partOf(content, part)))
}

function cover({ exchange, dueOn, words }: WorkbookInput): Sheet {
  const { assessment, institutions, exportedAt } = exchange
  const institution = institutions[0]?.name ?? ''
  const lines = coverWords(words, {
    assessment: assessment.title,
    country: assessment.country,
    institution,
    dueOn,
    exportedOn: exportedAt.slice(0, 10),
  })
  return {
    name: coverSheet(words.say),
    widths: [100],
    frozen: 0,
    rows: lines.map((line, index) => [cell(index === 0 ? 'title' : 'text', line)]),
  }
}

/** What the file must remember to be read back; nobody sees it. */
function memory(
  { exchange, versions, language, words, digest }: WorkbookInput,
  labels: ReadonlyMap<string, string>,
  sections: { sheet: Sheet; section: string }[],
  tables: { sheet: Sheet; place: string }[],
): Sheet {
  const { assessment, institutions, exportedAt, rows } = exchange
  const lines: (string | number)[][] = [
    ['format', workbookFormat, workbookVersion],
    ['assessment', assessment.id],
    ['institution', institutions[0]?.id ?? ''],
    ['edition', assessment.edition],
    ['exported', exportedAt],
    ['language', language],
    ['words', words.lang],
    ...sections.map(({ sheet, section }) => ['section', sheet.name, section]),
    ...tables.map(({ sheet, place }) => ['table', sheet.name, place]),
    ...[...labels].map(([id, label]) => ['document', id, label]),
    ...rows.map(({ place, content }) => {
      const held = sheetContent(content)
      return [
        'place',
        place.key,
        versions.get(place.key) ?? 0,
        place.question.version,
        ...answerParts.map((part) => partMark(held, part, digest)),
      ]
    }),
  ]
  return {
    name: memorySheet,
    hidden: true,
    widths: [20],
    frozen: 0,
    rows: lines.map((line) => line.map((content) => cell('locked', content))),
  }
}
