/**
 * Footnotes of Word stand at the end, tied by links; each goes back to its mark, as the editor
 * writes a footnote.
 */
export function wordFootnotes(body: HTMLElement): void {
  for (const mark of [
    ...body.querySelectorAll<HTMLAnchorElement>('a[href^="#_ftn"], a[href^="#_edn"]'),
  ]) {
    const id = mark.getAttribute('href')?.slice(2) ?? ''
    const note = body.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`)
    if (!note || note.contains(mark)) continue
    const words = note.cloneNode(true) as HTMLElement
    for (const back of words.querySelectorAll('a[href^="#_ftnref"], a[href^="#_ednref"]'))
      back.remove()
    const footnote = body.ownerDocument.createElement('span')
    footnote.setAttribute(
      'data-note',
      (words.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 5000),
    )
    mark.replaceWith(footnote)
    note.remove()
  }
}
