import { posix } from 'node:path'
import { JSDOM } from 'jsdom'
import JSZip from 'jszip'

const { DOMParser } = new JSDOM('').window

export interface DocxPackage {
  names: string[]
  xml: (name: string) => Document
  /** Values of an attribute of all elements of this name in a part. */
  values: (part: string, element: string, attribute?: string) => string[]
  /** Words of a part as they are read. */
  text: (part: string) => string
}

/** A Word file taken apart; XML that is not well-formed is refused. */
export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files)
  const parts = new Map<string, Document>()
  for (const name of names.filter((each) => /\.(xml|rels|svg)$/.test(each)))
    parts.set(name, parsed(name, (await zip.file(name)?.async('string')) ?? ''))
  const xml = (name: string) => {
    const part = parts.get(name)
    if (!part) throw new Error(`The file has no part ${name}`)
    return part
  }
  const values = (part: string, element: string, attribute = 'w:val') =>
    [...xml(part).getElementsByTagName(element)]
      .map((each) => each.getAttribute(attribute))
      .filter((value) => value !== null)
  const text = (part: string) =>
    [...xml(part).getElementsByTagName('w:t')].map((each) => each.textContent).join('')
  return { names, xml, values, text }
}

function parsed(name: string, content: string): Document {
  const document = new DOMParser().parseFromString(content, 'application/xml')
  const problem = document.getElementsByTagName('parsererror')[0]
  if (problem) throw new Error(`${name} is not well-formed: ${problem.textContent}`)
  return document
}

/** What in the file leads to nothing, or is there twice; an empty list for a sound file. */
export function brokenLinks({ names, xml, values }: DocxPackage): string[] {
  const parts = names.filter((name) => /^word\/[^/]+\.xml$/.test(name))
  const broken: string[] = []
  const demand = (found: string[], among: string[], what: string) => {
    const known = new Set(among)
    for (const each of found) if (!known.has(each)) broken.push(`${what}: ${each}`)
  }
  for (const name of names.filter((each) => each.endsWith('.rels'))) {
    const folder = posix.dirname(posix.dirname(name))
    const inside = [...xml(name).getElementsByTagName('Relationship')].filter(
      (each) => each.getAttribute('TargetMode') !== 'External',
    )
    demand(
      inside.map((each) =>
        posix.join(folder, each.getAttribute('Target') ?? '').replace(/^\//, ''),
      ),
      names,
      `${name} leads to`,
    )
  }
  const styles = values('word/styles.xml', 'w:style', 'w:styleId')
  const bookmarks = parts.flatMap((part) => values(part, 'w:bookmarkStart', 'w:name'))
  demand(values('word/styles.xml', 'w:basedOn'), styles, 'style')
  for (const part of parts) {
    const relations = names.includes(`word/_rels/${posix.basename(part)}.rels`)
      ? values(`word/_rels/${posix.basename(part)}.rels`, 'Relationship', 'Id')
      : []
    const used = [...xml(part).querySelectorAll('*')].flatMap((each) =>
      ['r:id', 'r:embed', 'r:link']
        .map((key) => each.getAttribute(key))
        .filter((id) => id !== null),
    )
    demand(used, relations, `${part} relation`)
    for (const element of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
      demand(values(part, element), styles, `${part} style`)
    demand(
      values(part, 'w:numId'),
      values('word/numbering.xml', 'w:num', 'w:numId'),
      `${part} numbering`,
    )
    demand(
      values(part, 'w:footnoteReference', 'w:id'),
      values('word/footnotes.xml', 'w:footnote', 'w:id'),
      `${part} footnote`,
    )
    demand(values(part, 'w:hyperlink', 'w:anchor'), bookmarks, `${part} bookmark`)
    const fields = [...xml(part).getElementsByTagName('w:instrText')].map(
      (each) => /^(?:PAGE)?REF (\S+)/.exec(each.textContent ?? '')?.[1],
    )
    demand(
      fields.filter((each) => each !== undefined),
      bookmarks,
      `${part} field`,
    )
    for (const [element, key] of [
      ['w:bookmarkStart', 'w:id'],
      ['w:bookmarkStart', 'w:name'],
      ['wp:docPr', 'id'],
    ] as const) {
      const ids = values(part, element, key)
      if (new Set(ids).size < ids.length) broken.push(`${part} has a ${element} ${key} twice`)
    }
    const signs = values(part, 'w:fldChar', 'w:fldCharType')
    for (const type of ['separate', 'end'])
      if (
        signs.filter((each) => each === type).length !==
        signs.filter((each) => each === 'begin').length
      )
        broken.push(`${part} has fields without ${type}`)
  }
  return broken
}
