import { edition as first } from '@/lib/core/methodology/bali-outline-1/edition'
import { define } from '@/lib/core/methodology/define'
import { fieldsOf } from '@/lib/core/methodology/find'
import { text } from '@/lib/core/methodology/notation'
import type { Methodology, Output, Step, Tool } from '@/lib/core/methodology/schema'
import { questionnaireGuards, questionnaireOutline, toolH, withAspects } from './questionnaire'

/**
 * Second edition: the questionnaire has a screen of its own, and desk-review rows name the
 * questions that they inform.
 */
export const edition: Methodology = define({
  ...first,
  key: 'bali-outline-2',
  edition: 'Outline edition 2',
  tools: first.tools.map((tool) => (tool.key === toolH.key ? toolH : withCarriedQuestions(tool))),
  steps: first.steps.map(withQuestionnaireGuards),
  outputs: first.outputs.map(withQuestionnaireOutline),
  questions: withAspects(first.questions),
})

function withCarriedQuestions(tool: Tool): Tool {
  if (
    !fieldsOf(tool).some(
      (field) => field.kind === 'table' && field.columns.some(({ key }) => key === 'carry_to'),
    )
  )
    return tool
  const column = text('carry_questions', 'Questions it informs', {
    help: 'Numbers of the questionnaire, for instance H-3.07, H-5.02.',
  })
  const sections = tool.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => {
      if (field.kind !== 'table') return field
      const at = field.columns.findIndex(({ key }) => key === 'carry_to')
      return at < 0
        ? field
        : {
            ...field,
            columns: [...field.columns.slice(0, at + 1), column, ...field.columns.slice(at + 1)],
          }
    }),
  }))
  return { ...tool, sections }
}

function withQuestionnaireGuards(step: Step): Step {
  if (!step.tools.includes(toolH.key)) return step
  const approvals = step.guards.filter(({ kind }) => kind === 'output-approved')
  return { ...step, guards: [...questionnaireGuards, ...approvals] }
}

function withQuestionnaireOutline(output: Output): Output {
  return output.step === toolH.step
    ? {
        ...output,
        purpose: 'The answers of the State, who gave them and what they stand on.',
        outline: questionnaireOutline,
      }
    : output
}
