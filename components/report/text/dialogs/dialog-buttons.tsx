import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** End of a dialog with a form: carry it out, or not. */
export function DialogButtons({
  action,
  disabled = false,
  onClose,
}: {
  action: string
  disabled?: boolean
  onClose: () => void
}) {
  const t = useTranslations('report')
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      <Button type="submit" disabled={disabled}>
        {action}
      </Button>
      <Button look="secondary" onClick={onClose}>
        {t('cancel')}
      </Button>
    </div>
  )
}
