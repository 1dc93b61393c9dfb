import type { OutlineSection, SectionContent } from './outline'
import { columnProblems, fieldProblems, missing, type Problems } from './problems'
import type { Methodology } from './schema'
import { findWrittenSection } from './written-sections'

export function outputProblems(methodology: Methodology): Problems {
  return methodology.outputs.flatMap((output) => [
    ...missing(methodology.steps, [output.step], `${output.key}: step`),
    ...(methodology.steps.find((step) => step.key === output.step)?.outputs.includes(output.key)
      ? []
      : [`${output.step} does not list ${output.key}`]),
    ...output.outline.flatMap((part) => outlineProblems(methodology, output.key, part)),
  ])
}

function outlineProblems(methodology: Methodology, output: string, part: OutlineSection): Problems {
  const at = `${output}, ${part.key}`
  return [
    ...part.content.flatMap((content) => contentProblems(methodology, at, content)),
    ...(part.sections ?? []).flatMap((inner) => outlineProblems(methodology, output, inner)),
  ]
}

function contentProblems(methodology: Methodology, at: string, content: SectionContent): Problems {
  switch (content.from) {
    case 'field':
      return fieldProblems(methodology, at, content.tool, content.field)
    case 'table':
      return columnProblems(methodology, at, content.tool, content.table, [
        ...(content.columns ?? []),
        ...(content.where ? [content.where.column] : []),
        ...(content.groupBy ? [content.groupBy] : []),
      ])
    case 'count-chart':
      return columnProblems(methodology, at, content.tool, content.table, [content.column])
    case 'text':
    case 'note':
    case 'scope':
    case 'populations':
    case 'documents':
    case 'bibliography':
    case 'members':
    case 'progress':
    case 'questionnaire':
    case 'coverage':
      return []
    case 'review':
      return methodology.tools.some(({ review }) => review)
        ? []
        : [`${at}: no tool is a desk review`]
    case 'answers':
      return missing(
        methodology.questionSections.map(({ id }) => ({ key: id })),
        content.sections,
        `${at}: section`,
      )
    case 'report':
      return sectionProblems(methodology, at, content.output, content.section)
  }
}

function sectionProblems(
  methodology: Methodology,
  at: string,
  outputKey: string,
  key: string,
): Problems {
  const output = methodology.outputs.find((candidate) => candidate.key === outputKey)
  return output?.written && findWrittenSection(output, key)
    ? []
    : [`${at}: there is no written section ${outputKey}, ${key}`]
}
