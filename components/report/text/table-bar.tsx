'use client'
import type { Command } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/labelled'
import { useEditing } from './editing-context'
import { captionTable, hasHeader, inPlaceTable, tablePlace } from './table-commands'

/** Title, rows and columns of the table that the cursor is in. */
export function TableBar() {
  const t = useTranslations('report')
  const { editor, mayWrite } = useEditing()
  const place = useEditorState({
    editor,
    selector: () => tablePlace(editor.state),
    equalityFn: (before, after) => before?.table === after?.table && before?.start === after?.start,
  })
  if (!mayWrite || !place) return null
  const run = (command: Command) =>
    editor
      .chain()
      .focus()
      .command(({ state, dispatch }) => command(state, dispatch))
      .run()
  const caption = (words: string) =>
    editor.commands.command(({ state, dispatch }) => captionTable(words)(state, dispatch))
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <label className="flex grow items-center gap-2">
        <span className="font-semibold">{t('tableTitle')}</span>
        <input
          key={place.start}
          className={`${controlClass} min-w-40`}
          maxLength={300}
          defaultValue={place.table.attrs.caption ?? ''}
          onBlur={({ target }) =>
            target.value !== (place.table.attrs.caption ?? '') && caption(target.value)
          }
          onKeyDown={(event) =>
            event.key === 'Enter' && caption(event.currentTarget.value) && editor.commands.focus()
          }
        />
      </label>
      {(['addRow', 'addColumn', 'removeRow', 'removeColumn', 'removeTable'] as const).map(
        (name) => (
          <Button key={name} look="quiet" onClick={() => run(inPlaceTable[name])}>
            {t(name)}
          </Button>
        ),
      )}
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={hasHeader(place)}
          onChange={() => run(inPlaceTable.toggleHeader)}
        />
        {t('headerRow')}
      </label>
    </div>
  )
}
