import { cellAnchor } from '@/lib/core/methodology/cell-anchor'
import { findTool } from '@/lib/core/methodology/find'
import type { Methodology } from '@/lib/core/methodology/schema'
import { can, type Subject } from '@/lib/core/policy/can'
import type { SharingLevel } from '@/lib/core/policy/role'
import { formAddress, toolScreens } from './tool-screens'

/** Screens of an assessment, in the order of its navigation. */
export const screens = [
  'overview',
  'scope',
  'coverage',
  'questionnaire',
  'documents',
  'reports',
  'outputs',
  'members',
  'audit',
] as const
export type Screen = (typeof screens)[number]

/** A tool as a whole, a field or table of it, one of its rows, or one cell. */
export interface ToolPlace {
  kind: 'tool'
  tool: string
  field?: string | undefined
  row?: string | undefined
  column?: string | undefined
}

/** What a link inside an assessment can lead to. */
export type Place =
  | { kind: Screen | 'populations' }
  | { kind: 'step'; step: string }
  | ToolPlace
  | { kind: 'output'; output: string }
  | { kind: 'report'; output: string }

/** What decides which places of an assessment a person may open. */
export interface Standing {
  methodology: Methodology
  subject: Subject
  /** Written outputs whose text the person may read while it is written. */
  reports: readonly string[]
  /** How far each output travels; what is not listed is private. */
  sharing: Readonly<Record<string, SharingLevel>>
}

/**
 * Address of the place below that of the assessment, or null where it is not open to the person.
 * Every link, task and missing thing of an assessment gets its address here, so none leads nowhere.
 */
export function pathOf(standing: Standing, place: Place): string | null {
  return mayOpen(standing, place) ? addressOf(standing.methodology, place) : null
}

/** The screens that the person may open, for the navigation. */
export function openScreens(standing: Standing): Screen[] {
  return screens.filter((kind) => mayOpen(standing, { kind }))
}

function mayOpen(standing: Standing, place: Place): boolean {
  const { methodology, subject, reports } = standing
  const byLink = subject.scopes?.includes('link') ?? false
  switch (place.kind) {
    case 'overview':
    case 'outputs':
      return !byLink && can(subject, 'assessment.read')
    case 'scope':
    case 'populations':
      return can(subject, 'population.read')
    case 'coverage':
      return hasScreen(methodology, 'coverage') && can(subject, 'coverage.read')
    case 'questionnaire':
      return hasScreen(methodology, 'questionnaire') && can(subject, 'questionnaire.read')
    case 'documents':
      return can(subject, 'document.read')
    case 'reports':
      return !byLink && reports.length > 0
    case 'members':
      return can(subject, 'member.read')
    case 'audit':
      return can(subject, 'audit.read')
    case 'step': {
      const step = methodology.steps.find(({ key }) => key === place.step)
      return step !== undefined && can(subject, 'step.read', { access: step.readers })
    }
    case 'tool':
      return mayOpenTool(standing, place)
    case 'output': {
      const output = methodology.outputs.find(({ key }) => key === place.output)
      const sharing = standing.sharing[place.output] ?? 'private'
      return (
        output !== undefined && can(subject, 'output.read', { access: output.readers, sharing })
      )
    }
    case 'report':
      return reports.includes(place.output)
  }
}

/** A tool opens on its screen, which may ask for more than its form does. */
function mayOpenTool(
  standing: Standing,
  { tool: key, field }: Extract<Place, { kind: 'tool' }>,
): boolean {
  const tool = standing.methodology.tools.find((each) => each.key === key)
  if (!tool) return false
  const readable = can(standing.subject, 'tool.read', { access: tool.readers })
  const screen = toolScreens[tool.nature]
  if (field !== undefined && screen.formBeside) return readable
  return (
    (readable || !screen.forReaders) &&
    screen.needs(tool).every((place) => mayOpen(standing, place))
  )
}

function addressOf(methodology: Methodology, place: Place): string {
  switch (place.kind) {
    case 'overview':
      return ''
    case 'populations':
      return '/scope#populations'
    case 'step':
      return `/steps/${place.step}`
    case 'tool': {
      const tool = findTool(methodology, place.tool)
      if (place.field !== undefined) return `${formAddress(tool)}#${anchorOf(place)}`
      return toolScreens[tool.nature].address(tool)
    }
    case 'output':
      return `/outputs/${place.output}`
    case 'report':
      return `/reports/${place.output}`
    default:
      return `/${place.kind}`
  }
}

function hasScreen(methodology: Methodology, wanted: string): boolean {
  return methodology.tools.some(({ nature }) => nature === wanted)
}

function anchorOf({ field = '', row, column }: ToolPlace): string {
  return cellAnchor({ table: field, row: row ?? null, column: column ?? null })
}
