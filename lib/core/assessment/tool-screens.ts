import type { Methodology, Nature, Tool } from '@/lib/core/methodology/schema'

/** Where a tool is worked on, and what a person must be able to open for it. */
export interface ToolScreen {
  /** Address below that of the assessment. */
  address(tool: AddressedTool): string
  /** Whether who opens it must be a reader of the tool. */
  forReaders: boolean
  /** Other places that it asks for. */
  needs(tool: AddressedTool): ScreenNeed[]
  /** The tool has fields too; they are filled in on a form of their own. */
  formBeside: boolean
}
export type AddressedTool = Pick<Tool, 'key' | 'output'>
export type ScreenNeed =
  | { kind: 'coverage' | 'questionnaire' | 'populations' }
  | { kind: 'report'; output: string }

export const formAddress = ({ key }: Pick<Tool, 'key'>): string => `/tools/${key}`

const form: ToolScreen = {
  address: formAddress,
  forReaders: true,
  needs: () => [],
  formBeside: false,
}

/** The screen of each nature. An edition says what a tool is; how it is worked on stands here. */
export const toolScreens: Record<Nature, ToolScreen> = {
  form,
  decision: form,
  register: form,
  terms: form,
  'work-plan': form,
  budget: form,
  meeting: form,
  'meeting-record': form,
  field: form,
  targets: form,
  'action-plan': form,
  matrix: {
    ...form,
    address: () => '/desk-review',
    needs: () => [{ kind: 'populations' }],
  },
  coverage: {
    address: () => '/coverage',
    forReaders: false,
    needs: () => [{ kind: 'coverage' }],
    formBeside: true,
  },
  questionnaire: {
    address: () => '/questionnaire',
    forReaders: false,
    needs: () => [{ kind: 'questionnaire' }],
    formBeside: false,
  },
  report: {
    address: ({ output = '' }) => `/reports/${output}`,
    forReaders: false,
    needs: ({ output = '' }) => [{ kind: 'report', output }],
    formBeside: false,
  },
}

/** Address of the method's first tool of the nature; the list of steps where it has none. */
export function addressOfNature({ tools }: Methodology, nature: Nature): string {
  const tool = tools.find((each) => each.nature === nature)
  return tool ? toolScreens[nature].address(tool) : ''
}
