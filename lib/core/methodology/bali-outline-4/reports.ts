import type { Guard, OutlineSection, Output, Step, Tool } from '@/lib/core/methodology/schema'
import { assessmentReport } from './assessment-report'
import { fieldReport, meetingReport, workshopReport } from './event-reports'

const outlines: Record<string, OutlineSection[]> = {
  'output-07': meetingReport,
  'output-10': fieldReport,
  'output-11': workshopReport,
  'output-12': assessmentReport,
}
const written = ['output-02', ...Object.keys(outlines)]

/** Long reports are written by several people, section by section. */
export function asWritten(output: Output): Output {
  if (written.includes(output.key))
    return { ...output, written: true, outline: outlines[output.key] ?? output.outline }
  return { ...output, outline: output.outline.map(withSummary) }
}

/** Where an outline took the summary from the form of the report, it takes what was written. */
function withSummary(section: OutlineSection): OutlineSection {
  const content = section.content.map((part) =>
    part.from === 'field' && part.tool === 'tool-l'
      ? { from: 'report' as const, output: 'output-12', section: 'summary' }
      : part,
  )
  return { ...section, content }
}

/** Fields that are now written as sections of the report. */
const replaced: Record<string, string[]> = {
  'tool-f': [
    'summary',
    'group_work_results',
    'agreed_amendments',
    'data_requests',
    'evaluation',
    'next_steps',
  ],
  'tool-i': ['sampling_justification', 'limits', 'field_recommendations'],
  'tool-k': ['summary', 'organisation', 'population_conclusions', 'target_ideas', 'next_steps'],
}

/**
 * The assessment report has a screen of its own; the forms of the other reports keep their tables.
 */
export function withReport(tool: Tool): Tool {
  if (tool.key === 'tool-l')
    return {
      ...tool,
      title: 'Assessment report',
      purpose:
        'The report, chapter by chapter, written by several people. Figures and findings in it are tied to the record and say when it changes.',
      screen: 'report',
      output: 'output-12',
      sections: [],
    }
  const gone = replaced[tool.key] ?? []
  const sections = tool.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ key }) => !gone.includes(key)),
  }))
  return { ...tool, sections: sections.filter(({ fields }) => fields.length > 0) }
}

const reportGuards: Record<string, Guard> = {
  'step-05': {
    key: 'meeting-summarised',
    before: 'submit',
    kind: 'report',
    output: 'output-07',
    message: 'The summary of the meeting is not written.',
  },
  'step-08': {
    key: 'field-report-written',
    before: 'submit',
    kind: 'report',
    output: 'output-10',
    message: 'The summary of the field report is not written.',
  },
  'step-09': {
    key: 'workshop-report-written',
    before: 'submit',
    kind: 'report',
    output: 'output-11',
    message: 'The summary of the workshop report is not written.',
  },
  'step-10': {
    key: 'report-written',
    before: 'submit',
    kind: 'report',
    output: 'output-12',
    message: 'Some sections that the assessment report cannot do without are not written.',
  },
}

/** A report is asked for in place of the fields that it replaced. */
export function withReportGuard(step: Step): Step {
  const guard = reportGuards[step.key]
  if (!guard) return step
  const isReplaced = (old: Guard) =>
    old.kind === 'field-filled' &&
    (old.tool === 'tool-l' || (replaced[old.tool] ?? []).includes(old.field))
  const at = step.guards.findIndex(isReplaced)
  const kept = step.guards.filter((old) => !isReplaced(old))
  const place = at < 0 ? kept.findIndex(({ kind }) => kind === 'output-approved') : at
  return { ...step, guards: [...kept.slice(0, place), guard, ...kept.slice(place)] }
}
