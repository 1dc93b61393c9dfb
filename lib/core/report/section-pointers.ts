import { instanceParts } from '../questionnaire/instrument'
import { placePointers } from '../questionnaire/questionnaire-pointers'
import { distinctPointers, type Pointer, pointer, pointersAt } from '../reference/pointer'
import { parseTarget } from './reference/reference-target'
import type { Prose } from './text/prose'
import { citedIn, picturesIn, referencesIn } from './text/prose-text'

/** What a section of a report points at: its authors, and what its text refers to. */
export function sectionPointers({ authorIds, prose }: SectionParts): Pointer[] {
  return [...pointersAt('authors', 'member', authorIds), ...(prose ? prosePointers(prose) : [])]
}

interface SectionParts {
  authorIds: readonly string[]
  /** Null before the first word. */
  prose: Prose | null
}

/** What a text points at: things behind its live references, documents that it cites or shows. */
export function prosePointers(prose: Prose): Pointer[] {
  return distinctPointers([
    ...referencesIn(prose).flatMap(({ target }) => chipPointers(target)),
    ...pointersAt('citation', 'document', citedIn(prose)),
    ...pointersAt('picture', 'document', picturesIn(prose)),
  ])
}

function chipPointers(key: string): Pointer[] {
  const target = parseTarget(key)
  if (!target) return []
  switch (target.kind) {
    case 'field':
    case 'count':
    case 'scope':
      return []
    case 'cell':
      return [pointer('text', 'row', target.row)]
    case 'population':
    case 'document':
      return [pointer('text', target.kind, target.id)]
    case 'answer':
      return [
        pointer('text', 'place', target.instance),
        ...placePointers('text', target.instance),
        ...pointersAt(
          'text',
          'population',
          populationOf(instanceParts(target.instance).population),
        ),
      ]
    case 'estimate':
      return [
        pointer('text', 'cell', target.cell),
        ...pointersAt('text', 'population', populationOf(target.cell.split('|')[2] ?? null)),
      ]
  }
}

function populationOf(id: string | null): string[] {
  return id ? [id] : []
}
