import { isRef, type PdfDict, type PdfFile, type PdfValue, readPdf, textOf } from './pdf-object'

/** An element of the tree that a screen reader follows. */
export interface Element {
  type: string
  /** Alternative text, language and title, where the element has them. */
  alt: string | null
  lang: string | null
  id: string | null
  attributes: PdfDict
  children: Element[]
}

export interface PdfStructure {
  file: PdfFile
  catalog: PdfDict
  pages: PdfDict[]
  elements: Element[]
  xmp: string
}

export function pdfStructure(bytes: Uint8Array): PdfStructure {
  const file = readPdf(bytes)
  const catalog = file.dict(file.trailer['/Root'])
  const root = file.dict(catalog['/StructTreeRoot'])
  const roles = file.dict(root['/RoleMap'])
  return {
    file,
    catalog,
    pages: pagesBelow(file, catalog['/Pages']),
    elements: kids(file, root).map((kid) => element(file, roles, kid)),
    xmp: Buffer.from(file.stream(catalog['/Metadata']), 'latin1').toString('utf8'),
  }
}

/** All elements of a type, in reading order. */
export function elementsOf(elements: readonly Element[], type: RegExp): Element[] {
  return elements.flatMap((each) => [
    ...(type.test(each.type) ? [each] : []),
    ...elementsOf(each.children, type),
  ])
}

/** Titles of the bookmarks, each with the number of those above it. */
export function bookmarks({ file, catalog }: PdfStructure): [depth: number, title: string][] {
  const below = (parent: PdfDict, depth: number): [number, string][] => {
    const found: [number, string][] = []
    for (let next = parent['/First']; next; ) {
      const item = file.dict(next)
      found.push([depth, textOf(file.get(item['/Title']))], ...below(item, depth + 1))
      next = item['/Next'] ?? null
    }
    return found
  }
  return below(file.dict(catalog['/Outlines']), 0)
}

function pagesBelow(file: PdfFile, node: PdfValue | undefined): PdfDict[] {
  const dict = file.dict(node)
  return dict['/Type'] === '/Page'
    ? [dict]
    : file.list(dict['/Kids']).flatMap((kid) => pagesBelow(file, kid))
}

function kids(file: PdfFile, dict: PdfDict): PdfDict[] {
  return file.list(dict['/K']).flatMap((kid) => {
    const inside = file.dict(kid)
    return isRef(kid) && inside['/S'] ? [inside] : []
  })
}

function element(file: PdfFile, roles: PdfDict, dict: PdfDict): Element {
  const own = String(dict['/S']) as `/${string}`
  const attributes = file.list(dict['/A']).map((each) => file.dict(each))
  return {
    type: String(roles[own] ?? own).slice(1),
    alt: dict['/Alt'] === undefined ? null : textOf(file.get(dict['/Alt'])),
    lang: dict['/Lang'] === undefined ? null : textOf(file.get(dict['/Lang'])),
    id: dict['/ID'] === undefined ? null : textOf(file.get(dict['/ID'])),
    attributes: Object.assign({}, ...attributes),
    children: kids(file, dict).map((kid) => element(file, roles, kid)),
  }
}
