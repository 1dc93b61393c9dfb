import type { Guard, OutlineSection, SectionContent, Tool } from '@/lib/core/methodology/schema'

/**
 * The workbench holds the figures; what they mean is written below it, in the fields of the form.
 */
export function withWorkbench(tool: Tool): Tool {
  return {
    ...tool,
    purpose:
      'Holds, for each population, event and year, the share registered with its source, its method, its uncertainty and its quality, or the reason why it was not measured.',
    screen: 'coverage',
    sections: tool.sections.filter(({ fields }) => fields.every(({ kind }) => kind !== 'table')),
  }
}

export const coverageGuards: Guard[] = [
  {
    key: 'coverage-covered',
    before: 'submit',
    kind: 'coverage',
    part: 'covered',
    message: 'Some populations have for an event neither a figure nor a reason why there is none.',
  },
  {
    key: 'coverage-decided',
    before: 'submit',
    kind: 'coverage',
    part: 'decided',
    message: 'Some cells hold several estimates, and none of them is adopted.',
  },
  {
    key: 'coverage-sourced',
    before: 'submit',
    kind: 'coverage',
    part: 'sourced',
    message: 'Some figures have no source or no quality grade.',
  },
]

export const coverageOutline: OutlineSection[] = [
  { key: 'scope', title: 'Scope', content: [{ from: 'scope' }] },
  { key: 'populations', title: 'Populations and definitions', content: [{ from: 'populations' }] },
  { key: 'sources', title: 'Sources', content: [{ from: 'coverage', part: 'sources' }] },
  {
    key: 'results',
    title: 'Results',
    content: [
      { from: 'field', tool: 'tool-g', field: 'results_summary' },
      { from: 'coverage', part: 'results' },
    ],
    sections: [
      {
        key: 'comparison',
        title: 'Populations against the national level',
        content: [{ from: 'coverage', part: 'comparison' }],
      },
      { key: 'trend', title: 'Over the years', content: [{ from: 'coverage', part: 'trend' }] },
      { key: 'areas', title: 'By area and sex', content: [{ from: 'coverage', part: 'areas' }] },
    ],
  },
  {
    key: 'not-measured',
    title: 'What was not measured, and why',
    content: [{ from: 'coverage', part: 'not-measured' }],
  },
  {
    key: 'reliability',
    title: 'Reliability',
    content: [
      { from: 'field', tool: 'tool-g', field: 'reliability' },
      { from: 'coverage', part: 'quality' },
    ],
  },
  {
    key: 'unknown',
    title: 'What is not known and how to close it',
    content: [{ from: 'field', tool: 'tool-g', field: 'unknowns' }],
  },
  {
    key: 'data',
    title: 'Recommendations on data',
    content: [{ from: 'field', tool: 'tool-g', field: 'data_recommendations' }],
  },
  {
    key: 'alternatives',
    title: 'Annex: estimates that were not adopted',
    content: [{ from: 'coverage', part: 'alternatives' }],
  },
  {
    key: 'methods',
    title: 'Annex: methods and formulas',
    content: [{ from: 'coverage', part: 'methods' }],
  },
]

/** Where an outline took the table of estimates, it takes the figures of the workbench. */
export function withFigures(section: OutlineSection): OutlineSection {
  const others = section.content.filter(
    (content) => !(content.from === 'table' && content.tool === 'tool-g'),
  )
  const figures: SectionContent[] =
    others.length < section.content.length
      ? [
          { from: 'coverage', part: 'results' },
          { from: 'coverage', part: 'not-measured' },
        ]
      : []
  return {
    ...section,
    content: [...others, ...figures],
    ...(section.sections && { sections: section.sections.map(withFigures) }),
  }
}
