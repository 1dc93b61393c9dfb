'use client'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { useEditing } from '@/components/report/text/editing-context'
import { Dialog } from '@/components/ui/dialog'
import { textOf } from '@/lib/client/form-values'
import { DialogButtons } from './dialog-buttons'
import { useAtom } from './use-atom'

/** Names a document of the library and the place in it. */
export function CitationDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('report')
  const { documents } = useEditing()
  const { selected, put } = useAtom('citation', onClose)
  return (
    <Dialog title={t('insertCitation')} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          put({ document: textOf(form, 'cited-document'), locator: textOf(form, 'locator') })
        }}
      >
        <PlainSelect
          id="cited-document"
          label={t('citedDocument')}
          options={documents.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={selected?.document}
        />
        <PlainInput
          id="locator"
          label={t('locator')}
          help={t('locatorHelp')}
          maxLength={300}
          defaultValue={selected?.locator}
        />
        <DialogButtons action={selected ? t('change') : t('putIn')} onClose={onClose} />
      </form>
    </Dialog>
  )
}
