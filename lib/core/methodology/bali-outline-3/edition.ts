import { edition as second } from '@/lib/core/methodology/bali-outline-2/edition'
import { define } from '@/lib/core/methodology/define'
import type { Methodology } from '@/lib/core/methodology/schema'
import { coverageGuards, coverageOutline, withFigures, withWorkbench } from './coverage'

/**
 * Third edition: coverage statistics have a workbench of their own, with alternatives for each
 * figure.
 */
export const edition: Methodology = define({
  ...second,
  key: 'bali-outline-3',
  edition: 'Outline edition 3',
  tools: second.tools.map((tool) => (tool.key === 'tool-g' ? withWorkbench(tool) : tool)),
  steps: second.steps.map((step) =>
    step.tools.includes('tool-g')
      ? {
          ...step,
          guards: [
            ...coverageGuards,
            ...step.guards.filter(
              ({ kind }) => kind === 'field-filled' || kind === 'output-approved',
            ),
          ],
        }
      : step,
  ),
  outputs: second.outputs.map((output) => ({
    ...output,
    outline: output.step === 'step-06' ? coverageOutline : output.outline.map(withFigures),
  })),
})
