'use client'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useEditing } from './editing-context'
import { useStartingText } from './insert-menu'

/** How to begin, while nothing is written. */
export function EmptyText() {
  const t = useTranslations('report')
  const { editor, mayWrite } = useEditing()
  const isEmpty = useEditorState({ editor, selector: () => editor.isEmpty })
  const { busy, refusal, run } = useStartingText()
  if (!isEmpty) return null
  if (!mayWrite) return <p className="px-3 py-2 text-muted">{t('nothingWritten')}</p>
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-ground px-3 py-2 text-sm">
      <p>{refusal ?? t('nothingYet')}</p>
      <Button look="secondary" disabled={busy} onClick={() => void run()}>
        {t('insertStartingText')}
      </Button>
    </div>
  )
}
