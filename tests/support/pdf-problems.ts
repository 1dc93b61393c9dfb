import { isRef, type PdfDict, textOf } from './pdf-object'
import { type Element, elementsOf, type PdfStructure } from './pdf-structure'

export interface Promised {
  standard: 'ua-1' | 'a-2a'
  lang: string
  title: string
}

const standardTypes =
  /^(Document|Part|Div|Sect|Art|P|H[1-6]|L|LI|Lbl|LBody|Table|Caption|THead|TBody|TFoot|TR|TH|TD|TOC|TOCI|Reference|Link|Note|Figure|Formula|BlockQuote|Quote|Span|Code|BibEntry|Index|NonStruct|Form)$/

/**
 * What keeps the file from being what its standard asks of the tags, the words about the document
 * and the fonts; nothing where all is well.
 */
export function pdfProblems(pdf: PdfStructure, promised: Promised): string[] {
  return [
    ...claims(pdf, promised),
    ...aboutDocument(pdf, promised),
    ...types(pdf.elements),
    ...headings(pdf.elements),
    ...elementsOf(pdf.elements, /^Figure$/).flatMap(({ alt }) =>
      alt ? [] : ['a figure has no alternative text'],
    ),
    ...tables(pdf),
    ...pages(pdf),
    ...fonts(pdf),
  ]
}

/** The file claims the one standard that was asked for, and no other. */
function claims({ xmp, file, catalog }: PdfStructure, { standard }: Promised): string[] {
  const said = (name: string) => new RegExp(`<pdf${name}>([^<]*)<`).exec(xmp)?.[1] ?? 'nothing'
  const found = { ua: said('uaid:part'), part: said('aid:part'), level: said('aid:conformance') }
  const expected =
    standard === 'ua-1'
      ? { ua: '1', part: 'nothing', level: 'nothing' }
      : { ua: 'nothing', part: '2', level: 'A' }
  const intents = file.list(catalog['/OutputIntents']).map((intent) => file.dict(intent))
  return [
    ...(JSON.stringify(found) === JSON.stringify(expected)
      ? []
      : [`the file claims ${JSON.stringify(found)}`]),
    ...(standard === 'a-2a' && !intents.some((intent) => isRef(intent['/DestOutputProfile']))
      ? ['no profile says what the colours mean']
      : []),
    ...(file.trailer['/Encrypt'] ? ['the file is encrypted'] : []),
    ...(file.list(file.trailer['/ID']).length === 2 ? [] : ['the file has no identifier']),
  ]
}

function aboutDocument(
  { file, catalog, xmp }: PdfStructure,
  { standard, lang, title }: Promised,
): string[] {
  const mark = file.dict(catalog['/MarkInfo'])
  const preferences = file.dict(catalog['/ViewerPreferences'])
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return [
    ...(textOf(file.get(catalog['/Lang'])) === lang
      ? []
      : ['the language of the document is not said']),
    ...(mark['/Marked'] === true && mark['/Suspects'] !== true
      ? []
      : ['the file does not say that it is tagged']),
    ...(standard !== 'ua-1' || preferences['/DisplayDocTitle'] === true
      ? []
      : ['the window would show the name of the file']),
    ...(xmp.includes('<dc:title>') && xmp.includes(`>${escaped}<`)
      ? []
      : ['the title is not among the words about the document']),
  ]
}

function types(elements: readonly Element[]): string[] {
  return elements.flatMap(({ type, children }) => [
    ...(standardTypes.test(type) ? [] : [`"${type}" is no type that readers know`]),
    ...types(children),
  ])
}

function headings(elements: readonly Element[]): string[] {
  let last = 0
  return elementsOf(elements, /^H[1-6]$/).flatMap(({ type }) => {
    const level = Number(type.slice(1))
    const before = last
    last = level
    return level > before + 1 ? [`a heading ${type} follows level ${before}`] : []
  })
}

/** Each cell leads to its heads, by their names or, where it names none, by their scope. */
function tables({ elements }: PdfStructure): string[] {
  const heads = new Map(
    elementsOf(elements, /^TH$/).flatMap((head) => (head.id ? [[head.id, head] as const] : [])),
  )
  return elementsOf(elements, /^Table$/).flatMap((table) => {
    const rows = elementsOf([table], /^TR$/)
    const widths = new Set(rows.map(({ children }) => children.length))
    return [
      ...(widths.size === 1 ? [] : ['the rows of a table have different numbers of cells']),
      ...(elementsOf([table], /^TH$/).every(({ attributes }) => attributes['/Scope'])
        ? []
        : ['the head of a column or row does not say of which']),
      ...elementsOf([table], /^TD$/).flatMap(({ attributes }) => {
        const named = ((attributes['/Headers'] ?? []) as { text: string }[]).map(({ text }) => text)
        return named.length > 0 && named.every((name) => heads.has(name))
          ? []
          : ['a cell does not lead to its heads']
      }),
    ]
  })
}

function pages({ file, pages: all }: PdfStructure): string[] {
  return all.flatMap((page, index) => {
    const links = file.list(page['/Annots']).map((annotation) => file.dict(annotation))
    const outside = outsideTags(
      file.list(page['/Contents']).length > 0 ? contentsOf(file, page) : '',
    )
    return [
      ...(outside > 0
        ? [
            `page ${index + 1} has ${outside} pieces of content that are neither tagged nor decoration`,
          ]
        : []),
      ...(links.length > 0 && page['/Tabs'] !== '/S'
        ? [`page ${index + 1} is not walked through in the order of its tags`]
        : []),
      ...(links.every(
        (link) =>
          textOf(file.get(link['/Contents'])) !== '' && typeof link['/StructParent'] === 'number',
      )
        ? []
        : [`a link on page ${index + 1} has no words or no tag`]),
    ]
  })
}

function contentsOf(file: PdfStructure['file'], page: PdfDict): string {
  const contents = page['/Contents']
  return (Array.isArray(contents) ? contents : [contents])
    .map((part) => file.stream(part))
    .join('\n')
}

/** Operators that paint, outside of every marked sequence. */
function outsideTags(content: string): number {
  const bare = content.replace(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/g, '()')
  let depth = 0
  let outside = 0
  for (const [, operator] of bare.matchAll(
    /(?<![\w/])(BDC|BMC|EMC|Tj|TJ|f\*?|S|B\*?|Do|sh)(?![\w])/g,
  )) {
    if (operator === 'BDC' || operator === 'BMC') depth++
    else if (operator === 'EMC') depth--
    else if (depth === 0) outside++
  }
  return outside
}

function fonts({ file }: PdfStructure): string[] {
  return file.all().flatMap((dict) => {
    if (dict['/Type'] === '/FontDescriptor')
      return dict['/FontFile'] || dict['/FontFile2'] || dict['/FontFile3']
        ? []
        : [`${dict['/FontName']} is not in the file`]
    if (dict['/Subtype'] === '/Type0')
      return dict['/ToUnicode'] ? [] : [`the letters of ${dict['/BaseFont']} cannot be read out`]
    return dict['/Type'] === '/Font' && dict['/Subtype'] !== '/Type3' && !dict['/FontDescriptor']
      ? [`${dict['/BaseFont']} is not in the file`]
      : []
  })
}
