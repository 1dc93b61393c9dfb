import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import type { QuestionnaireOverview } from '@/lib/core/questionnaire/overview/overview'
import type { OverviewTask } from '@/lib/core/questionnaire/overview/overview-tasks'

interface Props {
  /** Addresses of the assessment, of the questionnaire's step and of the register. */
  assessment: string
  step: string
  register: string
  overview: QuestionnaireOverview
  allowed: readonly string[]
}

const needs: Record<OverviewTask['kind'], string> = {
  register: 'questionnaire.delegate',
  start: 'questionnaire.delegate',
  'hand-out': 'questionnaire.delegate',
  settle: 'questionnaire.review',
  review: 'questionnaire.review',
  remind: 'questionnaire.delegate',
  'hand-out-rest': 'questionnaire.delegate',
  sign: 'questionnaire.read-all',
  disputed: 'questionnaire.review',
  finish: 'questionnaire.delegate',
}

/** The one thing that this person does next, and below it what else waits. */
export function OverviewActions({ assessment, step, register, overview, allowed }: Props) {
  const t = useTranslations('questionnaireOverview')
  const home = useTranslations('home')
  const [first, ...others] = overview.tasks.filter(({ kind }) => allowed.includes(needs[kind]))
  if (!first) return <p>{t(restOf(overview.stepStatus), { count: stillAnswering(overview) })}</p>
  const at = (task: OverviewTask) => addressOf(task, assessment, step, register)
  return (
    <div className="grid gap-5">
      <div className="grid gap-3">
        <p className="font-semibold text-muted text-sm">{home('next')}</p>
        <p className="max-w-3xl font-bold text-xl leading-snug">
          {t(`lead-${first.kind}`, wordsOf(first))}
        </p>
        <p>
          <Link href={at(first)} className={buttonClass()}>
            {t(`do-${first.kind}`, wordsOf(first))}
          </Link>
        </p>
      </div>
      {others.length > 0 && (
        <div>
          <p className="font-semibold text-muted text-sm">{home('alsoWaiting')}</p>
          <ul className="mt-1 grid gap-1">
            {others.map((task) => (
              <li key={task.kind}>
                {t(`lead-${task.kind}`, wordsOf(task))}{' '}
                <Link href={at(task)}>{t(`do-${task.kind}`, wordsOf(task))}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function wordsOf(task: OverviewTask): { count: number; section: string } {
  return {
    count: 'count' in task ? task.count : 0,
    section: task.kind === 'sign' ? task.section : '',
  }
}

function addressOf(task: OverviewTask, assessment: string, step: string, register: string): string {
  const base = `${assessment}/questionnaire`
  switch (task.kind) {
    case 'register':
      return register
    case 'start':
    case 'finish':
      return `${assessment}/steps/${step}`
    case 'hand-out':
    case 'hand-out-rest':
    case 'remind':
      return `${base}/delegation`
    case 'settle':
      return `${base}/review?show=conflict`
    case 'review':
      return `${base}/review?show=submitted`
    case 'disputed':
      return `${base}/review?show=disputed`
    case 'sign':
      return `${base}?${new URLSearchParams({ institution: task.institutionId, section: task.section })}`
  }
}

function restOf(stepStatus: string): 'waiting' | 'not-started' | 'in-review' | 'completed' {
  return stepStatus === 'completed' || stepStatus === 'in-review' || stepStatus === 'not-started'
    ? stepStatus
    : 'waiting'
}

function stillAnswering({ institutions }: QuestionnaireOverview): number {
  return institutions.filter(({ progress }) => progress && progress.open + progress.unsubmitted > 0)
    .length
}
