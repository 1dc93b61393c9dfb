'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { ToolbarMenu } from '@/components/ui/toolbar-menu'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { Prose } from '@/lib/core/report/text/prose'
import { useEditing } from './editing-context'
import { insertTable } from './table-commands'

/** What can be put in at the cursor. */
export function InsertMenu() {
  const t = useTranslations('report')
  const { editor, open, composed, documents } = useEditing()
  const start = useStartingText()
  const putTable = () =>
    editor
      .chain()
      .focus()
      .command(({ state, tr }) => insertTable(state, tr))
      .run()
  const items = [
    { key: 'reference', label: t('insertReference'), onChoose: () => open('reference') },
    {
      key: 'citation',
      label: t('insertCitation'),
      off: documents.length === 0,
      onChoose: () => open('citation'),
    },
    { key: 'footnote', label: t('insertFootnote'), onChoose: () => open('footnote') },
    { key: 'table', label: t('insertTable'), onChoose: putTable },
    { key: 'picture', label: t('insertPicture'), onChoose: () => open('picture') },
    ...(composed.length > 0
      ? [{ key: 'composed', label: t('insertComposed'), onChoose: () => open('composed') }]
      : []),
    { key: 'starting-text', label: t('insertStartingText'), onChoose: () => void start.run() },
  ]
  return (
    <>
      <ToolbarMenu label={t('insert')} items={items} />
      {start.refusal && <Alert tone="bad">{start.refusal}</Alert>}
    </>
  )
}

/** Text that the record itself suggests for this section, put in at the cursor. */
export function useStartingText(): {
  busy: boolean
  refusal: string | null
  run: () => Promise<void>
} {
  const t = useTranslations('report')
  const { editor, place } = useEditing()
  const { busy, refusal, submit } = useSubmit()
  const [isEmpty, setIsEmpty] = useState(false)
  const run = async () => {
    let prose: Prose = { type: 'doc' }
    const done = await submit(async () => {
      prose = await api(
        'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/starting-text',
      )({ params: place, body: {} })
    })
    if (!done) return
    setIsEmpty((prose.content ?? []).length === 0)
    if (prose.content) editor.chain().focus().insertContent(prose.content).run()
  }
  return { busy, refusal: refusal ?? (isEmpty ? t('noStartingText') : null), run }
}
