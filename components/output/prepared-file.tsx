'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { addressOfFile, type RenderedFile } from '@/lib/client/rendering/rendered-file'
import { useRendering } from '@/lib/client/rendering/use-rendering'

interface Props {
  file: RenderedFile
  label: string
  /** Of which document the file is, for those who do not see where the link stands. */
  about: string
}

/**
 * A link to a file that may have to be made first: it says how far that is, and can be called off.
 */
export function PreparedFile({ file, label, about }: Props) {
  const t = useTranslations('outputs')
  const { preparation, prepare, cancel } = useRendering(file)
  return (
    <div className="grid gap-2">
      <a
        className="font-semibold"
        href={addressOfFile(file)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          void prepare()
        }}
      >
        {label} <span className="sr-only">({about})</span>
      </a>
      {preparation.state === 'busy' && (
        <div className="grid max-w-md gap-2 rounded border border-line p-3">
          <ProgressBar
            share={preparation.share}
            label={
              preparation.ahead > 0
                ? t('waitingFor', { count: preparation.ahead })
                : t('preparing', { file: label })
            }
          />
          <div>
            <Button look="secondary" onClick={cancel}>
              {t('cancel')} <span className="sr-only">{label}</span>
            </Button>
          </div>
        </div>
      )}
      <p role="status" className={preparation.state === 'ready' ? 'text-muted text-sm' : 'sr-only'}>
        {preparation.state === 'busy' && t('preparingStarted', { file: label })}
        {preparation.state === 'ready' && t('ready')}
      </p>
      {preparation.state === 'failed' && (
        <Alert tone="bad" live>
          {preparation.reason}
        </Alert>
      )}
    </div>
  )
}
