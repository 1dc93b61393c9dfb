'use client'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { isStale, type ReferenceNow } from '@/lib/client/report/text/reference-values'
import { useEditing } from './editing-context'

/**
 * A figure from the record: its source and, when the record says something else by now, both values
 * and the choice.
 */
export function ReferenceBar({ node }: { node: Node }) {
  const t = useTranslations('report')
  const { references } = useEditing()
  const { values } = useSyncExternalStore(
    references.subscribe,
    references.current,
    references.current,
  )
  const { target, value, source } = node.attrs
  return (
    <div className="grid gap-1">
      <p>
        <span className="font-semibold">{t('kind-reference')}:</span> {value}{' '}
        <span className="text-muted">{source}</span>
      </p>
      {isStale(node.attrs, values) && <StaleChoice node={node} now={values.get(target) ?? null} />}
    </div>
  )
}

function StaleChoice({ node, now }: { node: Node; now: ReferenceNow }) {
  const t = useTranslations('report')
  const { editor, mayWrite } = useEditing()
  const { value, source } = node.attrs
  const position = editor.state.selection.from
  const accept = () => {
    if (now)
      editor
        .chain()
        .focus()
        .command(({ tr }) =>
          Boolean(
            tr
              .setNodeMarkup(position, null, { ...node.attrs, ...now })
              .setSelection(NodeSelection.create(tr.doc, position)),
          ),
        )
        .run()
  }
  const asText = () =>
    editor
      .chain()
      .focus()
      .insertContentAt({ from: position, to: position + 1 }, value)
      .run()
  return (
    <div className="rounded border-warn border-s-4 bg-warn-ground px-3 py-2" role="status">
      <p className="font-semibold">{now ? t('hasChanged') : t('isGone')}</p>
      {now && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          <dt>{t('inText')}</dt>
          <dd>
            {value} <span className="text-muted">{source}</span>
          </dd>
          <dt>{t('inRecord')}</dt>
          <dd>
            <strong>{now.value}</strong> <span className="text-muted">{now.source}</span>
          </dd>
        </dl>
      )}
      {mayWrite && (
        <p className="flex flex-wrap items-center gap-x-4">
          {now && <Button onClick={accept}>{t('acceptValue')}</Button>}
          {!now && (
            <Button look="secondary" onClick={asText}>
              {t('makeText')}
            </Button>
          )}
          <Button
            look="quiet"
            onClick={() =>
              editor
                .chain()
                .focus()
                .setTextSelection(position + 1)
                .run()
            }
          >
            {t('keepForNow')}
          </Button>
        </p>
      )}
    </div>
  )
}
