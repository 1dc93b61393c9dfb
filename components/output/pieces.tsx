import { useTranslations } from 'next-intl'
import type { Piece } from '@/lib/core/rendering/compare/compare-result'
import { keyed } from './keyed'

/**
 * Text with what was taken out and what was put in: marked by line and colour, and said in words.
 */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return keyed(pieces).map(({ key, item }) => <OnePiece key={key} piece={item} />)
}

function OnePiece({ piece: { change, text } }: { piece: Piece }) {
  const t = useTranslations('outputComparison')
  if (change === 'same') return text
  const Mark = change === 'added' ? 'ins' : 'del'
  return (
    <Mark
      className={
        change === 'added'
          ? 'mx-0.5 bg-good-ground underline decoration-good'
          : 'mx-0.5 bg-bad-ground line-through decoration-bad'
      }
    >
      <span className="sr-only">{t(`${change}Text`)} </span>
      {text}
      <span className="sr-only"> {t('endOfChange')} </span>
    </Mark>
  )
}
