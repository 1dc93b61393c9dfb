'use client'
import { useTranslations } from 'next-intl'
import { PlainText } from '@/components/forms/plain-input'
import { Dialog } from '@/components/ui/dialog'
import { textOf } from '@/lib/client/form-values'
import { DialogButtons } from './dialog-buttons'
import { useAtom } from './use-atom'

export function FootnoteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('report')
  const { selected, put } = useAtom('footnote', onClose)
  return (
    <Dialog title={t('insertFootnote')} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          put({ text: textOf(new FormData(event.currentTarget), 'note') })
        }}
      >
        <PlainText
          id="note"
          label={t('footnoteText')}
          rows={4}
          maxLength={5000}
          required
          defaultValue={selected?.text}
        />
        <DialogButtons action={selected ? t('change') : t('putIn')} onClose={onClose} />
      </form>
    </Dialog>
  )
}
