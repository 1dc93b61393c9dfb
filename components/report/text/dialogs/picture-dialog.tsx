'use client'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect, PlainText } from '@/components/forms/plain-input'
import { useEditing } from '@/components/report/text/editing-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { textOf } from '@/lib/client/form-values'
import { DialogButtons } from './dialog-buttons'
import { useAtom } from './use-atom'

const widths = ['100', '75', '50', '33']

/**
 * A picture of the library, with what it is called and what a person who cannot see it needs to
 * know.
 */
export function PictureDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('report')
  const { documents } = useEditing()
  const { selected, put } = useAtom('figure', onClose)
  const pictures = documents.filter(({ isPicture }) => isPicture)
  const submit = (form: FormData) =>
    put({
      document: textOf(form, 'picture'),
      title: textOf(form, 'picture-title'),
      alt: textOf(form, 'alt'),
      width: Number(textOf(form, 'width')),
    })
  if (pictures.length === 0)
    return (
      <Dialog title={t('insertPicture')} onClose={onClose}>
        <p className="mb-4">{t('noPictures')}</p>
        <Button look="secondary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Dialog>
    )
  return (
    <Dialog title={t('insertPicture')} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit(new FormData(event.currentTarget))
        }}
      >
        <PlainSelect
          id="picture"
          label={t('picture')}
          options={pictures.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={selected?.document}
        />
        <PlainInput
          id="picture-title"
          label={t('pictureTitle')}
          maxLength={500}
          required
          defaultValue={selected?.title}
        />
        <PlainText
          id="alt"
          label={t('alt')}
          help={t('altHelp')}
          maxLength={2000}
          required
          defaultValue={selected?.alt}
        />
        <PlainSelect
          id="width"
          label={t('width')}
          options={[...new Set([...widths, ...(selected ? [String(selected.width)] : [])])].map(
            (width) => ({ value: width, label: t('widthOf', { width }) }),
          )}
          defaultValue={String(selected?.width ?? 100)}
        />
        <DialogButtons action={selected ? t('change') : t('putIn')} onClose={onClose} />
      </form>
    </Dialog>
  )
}
