import { findOutput, findStep, findTool, toolName } from '@/lib/core/methodology/find'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Task } from '@/lib/core/workflow/next-task'

export interface TaskText {
  key: 'approve' | 'review' | 'fill' | 'start'
  words: Record<string, string>
  href: string
}

/** Catalogue key, words and address of a task. */
export function taskText(methodology: Methodology, assessmentId: string, task: Task): TaskText {
  const base = `/assessments/${assessmentId}`
  const step = findStep(methodology, task.step)
  const named = { number: String(step.number), title: step.title }
  switch (task.kind) {
    case 'approve':
      return { key: 'approve', words: { ...named, what: findOutput(methodology, task.output).title }, href: `${base}/outputs/${task.output}` }
    case 'fill':
      return { key: 'fill', words: { ...named, what: toolName(findTool(methodology, task.tool)) }, href: `${base}/tools/${task.tool}` }
    case 'review':
    case 'start':
      return { key: task.kind, words: named, href: `${base}/steps/${step.key}` }
  }
}
