import type { PictureSize } from './picture-size'

const tag =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[<>]/g
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** What can run, or bring in what is not in the file. */
const forbiddenTags = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'set',
  'animate',
])
const hrefInside = /^(#|data:image\/(png|jpeg);base64,)/i
const brings = /@import|url\(\s*(?!['"]?\s*#)|expression\(/i
const defaultSize = { width: 300, height: 150 }

/**
 * The size a drawing asks for, or what is wrong with it. It may not run anything nor fetch anything
 * from elsewhere.
 */
export function readSvg(bytes: Uint8Array): PictureSize | { problem: string } {
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF|<!doctype[^[>]*>/gi, '')
  if (/<!(doctype|entity)/i.test(text)) return { problem: 'is an SVG with entities of its own' }
  const open: string[] = []
  const prefixes = { used: new Set<string>(), declared: new Set(['xml', 'xmlns']) }
  let root: PictureSize | null = null
  for (const [whole, closing = '', name = '', attributes = '', empty = ''] of text.matchAll(tag)) {
    if (whole === '<') return broken
    if (/^<\?xml-stylesheet/i.test(whole))
      return { problem: 'is an SVG with a style sheet from elsewhere' }
    if (name === '') continue
    if (closing) {
      if (open.pop() !== name) return broken
      continue
    }
    const given = attributesOf(attributes)
    if (forbiddenTags.has(localName(name)) || isActive(given))
      return { problem: 'is an SVG with a script, an animation or a reference to elsewhere' }
    notePrefixes(name, given, prefixes)
    if (open.length === 0 && root !== null) return broken
    root ??= localName(name) === 'svg' ? sizeOf(given) : null
    if (!empty) open.push(name)
  }
  if (
    root === null ||
    open.length > 0 ||
    [...prefixes.used].some((prefix) => !prefixes.declared.has(prefix))
  )
    return broken
  return brings.test(text) ? { problem: 'is an SVG with a reference to elsewhere' } : root
}

const broken = { problem: 'is an SVG that is not well-formed' }

type Attributes = ReadonlyMap<string, string>

function attributesOf(text: string): Attributes {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single]) => [
      name,
      double ?? single ?? '',
    ]),
  )
}

function isActive(attributes: Attributes): boolean {
  return [...attributes].some(
    ([name, value]) =>
      /^on/i.test(name) || (localName(name) === 'href' && !hrefInside.test(value.trim())),
  )
}

function notePrefixes(
  name: string,
  attributes: Attributes,
  prefixes: { used: Set<string>; declared: Set<string> },
): void {
  for (const each of [name, ...attributes.keys()]) {
    const [prefix = '', local] = each.split(':')
    if (prefix === 'xmlns' && local) prefixes.declared.add(local)
    else if (local) prefixes.used.add(prefix)
  }
}

function sizeOf(attributes: Attributes): PictureSize {
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.get('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number)
  const width = lengthOf(attributes.get('width')) ?? (boxWidth > 0 ? boxWidth : defaultSize.width)
  const height =
    lengthOf(attributes.get('height')) ??
    (boxWidth > 0 && boxHeight > 0 ? (width * boxHeight) / boxWidth : defaultSize.height)
  return { width, height }
}

/** Only lengths in pixels or points tell a size; a share of the page does not. */
function lengthOf(text: string | undefined): number | null {
  const found = /^\s*([\d.]+)\s*(px|pt|mm|cm|in)?\s*$/.exec(text ?? '')
  return found
    ? Number(found[1]) *
        ({ px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 }[found[2] ?? 'px'] ?? 1)
    : null
}

function localName(name: string): string {
  return (name.split(':').at(-1) ?? name).toLowerCase()
}
