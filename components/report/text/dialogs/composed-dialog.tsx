'use client'
import { useTranslations } from 'next-intl'
import { useEditing } from '@/components/report/text/editing-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useAtom } from './use-atom'

/** A table, chart or list that the record composes and keeps up to date. */
export function ComposedDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('report')
  const { composed } = useEditing()
  const { put } = useAtom('composed', onClose)
  return (
    <Dialog title={t('insertComposed')} onClose={onClose}>
      <p className="mb-3 text-muted">{t('composedHelp')}</p>
      <ul className="mb-4 grid">
        {composed.map(({ part, title }) => (
          <li key={part} className="border-line border-t">
            <button
              type="button"
              className="min-h-11 w-full px-2 py-2 text-start font-semibold hover:bg-ground"
              onClick={() => put({ part })}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      <Button look="secondary" onClick={onClose}>
        {t('cancel')}
      </Button>
    </Dialog>
  )
}
