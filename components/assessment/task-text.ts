import { findOutput, findStep, findTool, toolName, toolPath } from '@/lib/core/methodology/find'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Task } from '@/lib/core/step/next-task'

export interface TaskText {
  key: 'approve' | 'review' | 'fill' | 'start' | 'answer' | 'answerBy'
  words: Record<string, string | number>
  href: string
}

/**
 * Catalogue key, words and address of a task; `inWords` gives an ISO day the form of the person's
 * language.
 */
export function taskText(
  methodology: Methodology,
  assessmentId: string,
  task: Task,
  inWords: (day: string) => string,
): TaskText {
  const base = `/assessments/${assessmentId}`
  const step = findStep(methodology, task.step)
  const named = { number: String(step.number), title: step.title }
  switch (task.kind) {
    case 'approve':
      return {
        key: 'approve',
        words: { ...named, what: findOutput(methodology, task.output).title },
        href: `${base}/outputs/${task.output}`,
      }
    case 'answer': {
      const words = { open: task.count, ...(task.dueOn !== null && { day: inWords(task.dueOn) }) }
      return {
        key: task.dueOn === null ? 'answer' : 'answerBy',
        words,
        href: `${base}/questionnaire`,
      }
    }
    case 'fill':
      return {
        key: 'fill',
        words: { ...named, what: toolName(findTool(methodology, task.tool)) },
        href: base + toolPath(findTool(methodology, task.tool)),
      }
    case 'review':
    case 'start':
      return { key: task.kind, words: named, href: `${base}/steps/${step.key}` }
  }
}
