import { z } from 'zod'
import { Key } from './field'
import { Methodology } from './schema'
import { type Words, withWords } from './words'

/** What an edition's first file says: which it is, in which language, and whether it is final. */
export const EditionHead = z.strictObject({
  key: Key,
  /** BCP 47, of the words that the edition is made with. */
  language: z.string().min(2),
  /** New assessments are pinned to this edition unless another one is asked for. */
  byDefault: z.boolean().optional(),
  /** A published edition never changes: the hash of all of it. Without it, it is a draft. */
  published: z
    .strictObject({ on: z.iso.date(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
})
export type EditionHead = z.infer<typeof EditionHead>

export const editionParts = [
  'phases',
  'steps',
  'tools',
  'outputs',
  'checks',
  'events',
  'challenges',
  'lists',
  'populations',
  'standards',
  'regionalTargets',
  'indicators',
  'questionSections',
  'questions',
] as const
export type EditionPart = (typeof editionParts)[number]

/**
 * An edition out of its parts and words. A part is read, given its words and checked when it is
 * first asked for: most requests need neither the questions nor the standards.
 */
export function openEdition(
  head: EditionHead,
  words: Words,
  readPart: (part: EditionPart) => unknown,
): Methodology {
  const known: readonly string[] = ['edition', ...editionParts]
  const stray = Object.keys(words).filter((part) => !known.includes(part))
  if (stray.length > 0) throw new Error(`${head.key} has words for no part: ${stray.join(', ')}`)
  const worded = (part: EditionPart) => withWords(readPart(part), wordsOf(words, part), part)
  const edition = { key: head.key, language: head.language, ...Titles.parse(words.edition) }
  for (const part of editionParts)
    defineLate(edition, part, () => checked(head.key, part, contentOf(part, worded)))
  return edition as Methodology
}

const Titles = z.strictObject({ title: z.string(), edition: z.string(), provenance: z.string() })

function wordsOf(words: Words, part: EditionPart): Words | undefined {
  const own = words[part]
  if (own === undefined || (typeof own === 'object' && !Array.isArray(own))) return own
  throw new Error(`The words of ${part} are not laid out as the part is`)
}

function contentOf(part: EditionPart, worded: (part: EditionPart) => unknown): unknown {
  if (part === 'steps') return stepsWith(worded('steps'), worded('tools'), worded('outputs'))
  if (part === 'tools') return byStep(ToolFiles.parse(worded('tools')), worded('steps'))
  if (part !== 'outputs') return worded(part)
  return byStep(OutputFiles.parse(worded('outputs')), worded('steps')).map(
    ({ approvedBefore: _before, lacking: _lacking, ...output }) => output,
  )
}

/** In the order of the steps, and within a step as the files are named. */
function byStep<T extends { step: string }>(files: T[], steps: unknown): T[] {
  const order = StepFile.parse(steps).map(({ key }) => key)
  return files.sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step))
}

/** An output's file also says by when it is approved, and what is lacking until it is. */
const OutputFiles = z.array(
  z.looseObject({
    key: Key,
    step: Key,
    approvedBefore: z.enum(['submit', 'complete']).optional(),
    lacking: z.string().optional(),
  }),
)
const ToolFiles = z.array(z.looseObject({ key: Key, step: Key }))
const StepFile = z.array(z.looseObject({ key: Key, guards: z.array(z.unknown()) }))

/** Tools and outputs name their step; so the step has them, and waits for the outputs' approval. */
function stepsWith(steps: unknown, toolFiles: unknown, outputFiles: unknown): unknown {
  const tools = ToolFiles.parse(toolFiles)
  const outputs = OutputFiles.parse(outputFiles)
  return StepFile.parse(steps).map((step) => {
    const own = outputs.filter((output) => output.step === step.key)
    const approvals = own.flatMap(({ key, approvedBefore, lacking }) =>
      approvedBefore ? [approval(key, approvedBefore, lacking)] : [],
    )
    return {
      ...step,
      tools: tools.filter((tool) => tool.step === step.key).map(({ key }) => key),
      outputs: own.map(({ key }) => key),
      guards: [...step.guards, ...approvals],
    }
  })
}

function approval(output: string, before: string, message: string | undefined): unknown {
  return { key: `${output}-approved`, before, kind: 'output-approved', output, message }
}

function checked(key: string, part: EditionPart, content: unknown): unknown {
  const result = Methodology.shape[part].safeParse(content)
  if (result.success) return result.data
  throw new Error(`${key}, ${part}:\n${z.prettifyError(result.error)}`)
}

/** The member is worked out once, when it is first read. */
function defineLate(owner: object, member: string, make: () => unknown): void {
  const get = () => {
    const value = make()
    Object.defineProperty(owner, member, { value, enumerable: true })
    return value
  }
  Object.defineProperty(owner, member, { get, enumerable: true, configurable: true })
}
