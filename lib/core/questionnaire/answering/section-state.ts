import type { AnswerStatus } from './answer'

interface Given {
  status: AnswerStatus
}

/**
 * What became of a section: `returned` while anything in it was sent back, `submitted` when all
 * that was answered is handed in.
 */
export function sectionState(
  answers: readonly Given[],
  answered: number,
): 'returned' | 'submitted' | 'validated' | null {
  if (answers.some(({ status }) => status === 'returned')) return 'returned'
  if (answered === 0 || answers.some(({ status }) => status === 'draft')) return null
  return answers.every(({ status }) => status === 'validated') ? 'validated' : 'submitted'
}
