'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AnswerControl } from '@/components/questionnaire/answering/answer-control'
import { GapEditor } from '@/components/questionnaire/answering/gap-editor'
import { Button } from '@/components/ui/button'
import { useTell } from '@/lib/client/use-tell'
import type { AnswerContent } from '@/lib/core/questionnaire/answering/answer'
import { changeProblem } from '@/lib/core/questionnaire/answering/value-schema'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'

interface Props {
  id: string
  name: string
  question: AskedQuestion
  content: AnswerContent
  onChange: (content: AnswerContent) => void
}

/**
 * The answer of the State in the lead body's own words: the same controls as on the answering
 * screen.
 */
export function OwnWording({ id, name, question, content, onChange }: Props) {
  const t = useTranslations('answering')
  const tell = useTell()
  const [problem, setProblem] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const give = (
    answer: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>,
    refusal?: string | null,
  ) => {
    const found = changeProblem(question, { answer })
    setProblem(refusal ?? (found && tell(found)))
    onChange({ ...content, ...answer })
  }
  const texts = {
    ...plainTexts,
    question: question.question,
    column: (index: number) => question.columns[index] ?? '',
  }
  return (
    <div className="grid gap-2 rounded border border-line bg-paper p-3">
      {content.gap === null && (
        <AnswerControl
          {...{ id: `${id}-own`, name, question, texts }}
          value={content.value}
          describedBy={problem ? `${id}-problem` : undefined}
          invalid={problem !== null}
          disabled={false}
          onChange={(value, typed) =>
            give({ value, gap: null, gapReason: '' }, typed?.refusal ?? null)
          }
          onLeave={() => undefined}
        />
      )}
      {problem && (
        <p id={`${id}-problem`} className="font-semibold text-bad text-sm">
          {problem}
        </p>
      )}
      {content.gap !== null || open ? (
        <GapEditor
          {...{ id: `${id}-own`, name, content }}
          disabled={false}
          onChange={(gap) => give({ value: null, ...gap })}
          onLeave={() => undefined}
          onAnswer={() => {
            setOpen(false)
            give({ value: null, gap: null, gapReason: '' })
          }}
        />
      ) : (
        <div>
          <Button
            look="quiet"
            aria-label={`${t('noAnswer')}: ${name}`}
            onClick={() => setOpen(true)}
          >
            {t('noAnswer')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The edition's own wording; the answer of the State is not given in translation. */
const plainTexts = {
  help: '',
  option: (option: string) => option,
  lang: undefined,
  state: 'current' as const,
}
