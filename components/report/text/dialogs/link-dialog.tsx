'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput } from '@/components/forms/plain-input'
import { useEditing } from '@/components/report/text/editing-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { textOf } from '@/lib/client/form-values'
import { DialogButtons } from './dialog-buttons'

export function LinkDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('report')
  const { editor } = useEditing()
  const [href] = useState<string>(() => editor.getAttributes('link').href ?? '')
  const [error, setError] = useState<string>()
  const set = (typed: string) => {
    const address = /^[\w-]+@[\w.-]+$/.test(typed)
      ? `mailto:${typed}`
      : /^[a-z]+:/i.test(typed)
        ? typed
        : `https://${typed}`
    if (!/^(https?:|mailto:)/.test(address)) return setError(t('badAddress'))
    onClose()
    editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
  }
  const remove = () => {
    onClose()
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
  }
  return (
    <Dialog title={t('link')} onClose={onClose}>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          set(textOf(new FormData(event.currentTarget), 'href'))
        }}
      >
        <PlainInput
          id="href"
          label={t('address')}
          help={t('addressHelp')}
          error={error}
          inputMode="url"
          required
          defaultValue={href}
        />
        <DialogButtons action={href ? t('change') : t('putIn')} onClose={onClose} />
        {href && (
          <div>
            <Button look="quiet" onClick={remove}>
              {t('removeLink')}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  )
}
