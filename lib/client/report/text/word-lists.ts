/**
 * Word writes an item of a list as a paragraph with a painted bullet; such paragraphs become lists
 * again.
 */
export function wordLists(body: HTMLElement): void {
  const items = [
    ...body.querySelectorAll<HTMLElement>('p[style*="mso-list"], p[class*="MsoListParagraph"]'),
  ]
  let open: { level: number; list: HTMLElement }[] = []
  let previous: Element | null = null
  for (const item of items) {
    if (!item.getAttribute('style')?.includes('mso-list')) continue
    if (previous === null || item.previousElementSibling !== previous) open = []
    const level = Number(/level(\d)/.exec(item.getAttribute('style') ?? '')?.[1] ?? 1)
    const tag = isOrdered(item) ? 'ol' : 'ul'
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    if ((open.at(-1)?.level ?? 0) < level)
      open.push({ level, list: beginList(item, tag, open.at(-1)?.list) })
    const list = open.at(-1)?.list
    const entry = body.ownerDocument.createElement('li')
    entry.append(paragraphOf(item))
    list?.append(entry)
    item.remove()
    previous = open[0]?.list ?? null
  }
}

/** Within the last item of the outer list, or where the paragraph stood. */
function beginList(
  item: HTMLElement,
  tag: 'ol' | 'ul',
  outer: HTMLElement | undefined,
): HTMLElement {
  const list = item.ownerDocument.createElement(tag)
  if (outer?.lastElementChild) outer.lastElementChild.append(list)
  else item.before(list)
  return list
}

const painted = '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]'

function isOrdered(item: HTMLElement): boolean {
  return /^\s*(\d+|[a-z]{1,4})[.)]/i.test(item.querySelector(painted)?.textContent ?? '')
}

function paragraphOf(item: HTMLElement): HTMLElement {
  for (const bullet of item.querySelectorAll(painted)) bullet.remove()
  const paragraph = item.ownerDocument.createElement('p')
  paragraph.append(...item.childNodes)
  return paragraph
}
