'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { PlainSelect } from '@/components/forms/plain-input'
import { usePrintWords } from '@/components/questionnaire/print-pack/print-words'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { type PrintPack, printFont } from '@/lib/core/questionnaire/exchange/print-pack'

interface Props {
  pack: PrintPack
  /** Address of the print view, with its query. */
  view: string
}

/**
 * A blank questionnaire, whole or a section, as PDF made on the device; other scripts go to the
 * print view.
 */
export function PrintChoice({ pack, view }: Props) {
  const t = useTranslations('exchange')
  const words = usePrintWords()
  const [section, setSection] = useState('')
  const [state, setState] = useState<'idle' | 'ready' | 'making' | 'failed'>('idle')
  const canMake = printFont(pack) !== 'none'
  useEffect(() => {
    // Fetched once the page has settled, so that the PDF can be made when the connection is gone.
    if (!canMake) return
    const prepare = () =>
      loadMaker(pack).then(
        () => setState('ready'),
        () => setState('idle'),
      )
    const timer = setTimeout(() => void prepare(), 1500)
    return () => clearTimeout(timer)
  }, [canMake, pack])
  const make = async () => {
    setState('making')
    try {
      const makePdf = await loadMaker(pack)
      const sections = pack.sections.filter(({ id }) => section === '' || id === section)
      saveFile(
        await makePdf({ ...pack, sections }, words),
        `questionnaire${section && `-${section}`}.pdf`,
      )
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  const parts = [
    { value: '', label: t('wholePart') },
    ...pack.sections.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
  ]
  return (
    <div className="grid content-start gap-3">
      <h3>{t('paper')}</h3>
      <p>{canMake ? t('paperHelp') : t('paperNoPdf')}</p>
      <PlainSelect
        id="print-part"
        label={t('part')}
        options={parts}
        value={section}
        onChange={(event) => setSection(event.target.value)}
      />
      <p className="flex flex-wrap items-center gap-4">
        {canMake && (
          <Button look="secondary" disabled={state === 'making'} onClick={() => void make()}>
            {state === 'making' ? t('paperMaking') : t('paperMake')}
          </Button>
        )}
        <Link href={section ? `${view}&section=${section}` : view}>{t('paperView')}</Link>
      </p>
      <p role="status" className="text-muted text-sm">
        {state === 'ready' && t('paperReady')}
      </p>
      {state === 'failed' && (
        <Alert tone="bad" live>
          {t('paperFailed')}
        </Alert>
      )}
    </div>
  )
}

async function loadMaker(pack: PrintPack) {
  const { makePdf, preparePdf } = await import('@/components/questionnaire/print-pack/make-pdf')
  await preparePdf(pack)
  return makePdf
}

function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the content over once the download has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
