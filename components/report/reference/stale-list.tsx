'use client'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useEditing } from '@/components/report/text/editing-context'
import { Button } from '@/components/ui/button'
import { isStale } from '@/lib/client/report/text/reference-values'

/** Figures of the text that the record gives otherwise by now; each leads to its place. */
export function StaleList() {
  const t = useTranslations('report')
  const { editor, references, mayWrite } = useEditing()
  const { values } = useSyncExternalStore(
    references.subscribe,
    references.current,
    references.current,
  )
  const chips = useEditorState({
    editor,
    selector: () => {
      const found: { position: number; target: string; value: string; source: string }[] = []
      editor.state.doc.descendants((node, position) => {
        if (node.type.name === 'reference')
          found.push({
            position,
            target: node.attrs.target,
            value: node.attrs.value,
            source: node.attrs.source,
          })
      })
      return found
    },
  })
  const stale = chips.filter((chip) =>
    isStale({ target: chip.target, value: chip.value, source: chip.source }, values),
  )
  if (stale.length === 0) return null
  const show = (position: number) => {
    editor.view.dispatch(
      editor.state.tr
        .setSelection(NodeSelection.create(editor.state.doc, position))
        .scrollIntoView(),
    )
    editor.commands.focus()
  }
  const acceptAll = () => {
    const { tr } = editor.state
    for (const { position, target } of stale) {
      const now = values.get(target)
      if (now)
        for (const name of ['value', 'source'] as const)
          tr.setNodeAttribute(position, name, now[name])
    }
    editor.view.dispatch(tr)
  }
  return (
    <section
      aria-label={t('staleFigures')}
      className="rounded border-warn border-s-4 bg-warn-ground px-4 py-2"
    >
      <p className="font-semibold">{t('staleCount', { count: stale.length })}</p>
      <ul className="flex flex-wrap gap-x-4">
        {stale.map(({ position, target, value }) => {
          const now = values.get(target)
          return (
            <li key={position}>
              <Button look="quiet" onClick={() => show(position)}>
                {now
                  ? t('fromTo', { before: value, now: now.value })
                  : t('goneFrom', { before: value })}
              </Button>
            </li>
          )
        })}
      </ul>
      {mayWrite && stale.length > 1 && (
        <Button look="secondary" onClick={acceptAll}>
          {t('acceptAll')}
        </Button>
      )}
    </section>
  )
}
