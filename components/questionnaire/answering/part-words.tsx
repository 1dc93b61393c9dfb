'use client'
import { useTranslations } from 'next-intl'
import type {
  AnswerContent,
  AnswerPart,
  EvidenceItem,
} from '@/lib/core/questionnaire/answering/answer'
import { useAnswering } from './answering-context'

interface Props {
  part: AnswerPart
  content: unknown
}

/** One part of an answer in words, on the answering screen. */
export function PartWords(props: Props) {
  const { documents } = useAnswering()
  return (
    <ContentWords
      {...props}
      titleOf={(id) => documents.find((document) => document.id === id)?.label ?? id}
    />
  )
}

/** One part of an answer in words. */
export function ContentWords({
  part,
  content,
  titleOf,
}: Props & { titleOf: (documentId: string) => string }) {
  const t = useTranslations('answering')
  const words = (): string[] => {
    switch (part) {
      case 'answer': {
        const { value, gap, gapReason } = content as Pick<
          AnswerContent,
          'value' | 'gap' | 'gapReason'
        >
        if (gap) return [[t(`gap-${gap}`), gapReason].filter(Boolean).join(': ')]
        if (Array.isArray(value))
          return value.map((item) => (Array.isArray(item) ? item.join(' · ') : titleOf(item)))
        return value === null ? [] : [String(value)]
      }
      case 'comment':
        return [String(content)]
      case 'confidence':
        return content === null ? [] : [t(`confidence-${content as 'high'}`)]
      case 'evidence':
        return (content as EvidenceItem[]).map(({ documentId, locator }) =>
          [titleOf(documentId), locator].filter(Boolean).join(', '),
        )
    }
  }
  const shown = words().filter((line) => line.trim() !== '')
  if (shown.length === 0) return <p className="text-muted">{t('nothing')}</p>
  return (
    <ul className="grid gap-1">
      {shown.map((line) => (
        <li key={line} className="whitespace-pre-wrap break-words">
          {line}
        </li>
      ))}
    </ul>
  )
}
