import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { GridCell } from '@/lib/core/coverage/estimate/grid'
import { useFigureWords } from './use-figure-words'

interface Props {
  cell: GridCell
  /** Address of the cell. */
  href: string
  /** The cell in words, for those who hear the link out of its place. */
  name: string
  editable: boolean
}

/** What one cell of the grid holds, as the link that opens it. */
export function GridLink({ cell: { state, comparison }, href, name, editable }: Props) {
  const t = useTranslations('workbench')
  const words = useFigureWords()
  if (state.kind === 'empty' && !editable) return <span className="text-muted">{t('nothing')}</span>
  return (
    <Link
      href={href}
      className="grid min-h-11 content-center gap-0.5 rounded p-1.5 no-underline hover:bg-ground"
      prefetch={false}
    >
      <span className="sr-only">{name}: </span>
      {state.kind === 'empty' && <span className="underline">{t('add')}</span>}
      {state.kind === 'undecided' && (
        <span className="w-fit rounded border border-warn bg-warn-ground px-2 py-0.5 font-semibold text-sm text-warn">
          {t('choose', { count: state.alternatives })}
        </span>
      )}
      {state.kind === 'given' && <Given state={state} />}
      {comparison && <span className="text-muted text-sm">{words.gap(comparison)}</span>}
    </Link>
  )
}

function Given({
  state: { estimate, isAdopted, alternatives },
}: {
  state: Extract<GridCell['state'], { kind: 'given' }>
}) {
  const t = useTranslations('workbench')
  const words = useFigureWords()
  const { content, value } = estimate
  if (content.kind === 'not-measured' || !value)
    return (
      <>
        <span className="font-semibold text-ink">{t('notMeasured')}</span>
        {content.kind === 'not-measured' && content.band && (
          <span className="text-muted text-sm">{t('band', { band: content.band })}</span>
        )}
      </>
    )
  const hasError = value.findings.some(({ severity }) => severity === 'error')
  const notes = [
    content.grade && t('grade', { grade: content.grade }),
    isAdopted && t('adoptedOf', { count: alternatives }),
  ]
  return (
    <>
      <span className="font-bold text-lg text-primary underline underline-offset-2">
        {words.figure(value)}
      </span>
      {words.interval(value) && <span className="text-muted text-sm">{words.interval(value)}</span>}
      <span className="text-ink text-sm">{notes.filter(Boolean).join(' · ')}</span>
      {hasError && <span className="font-semibold text-bad text-sm">{t('hasError')}</span>}
    </>
  )
}
