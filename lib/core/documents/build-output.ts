import type { Methodology, OutlineSection, Output } from '../methodology/schema'
import type { AssessmentFacts } from './assessment-facts'
import type { Block, DocumentModel } from './block'
import { wordingOf } from './format-value'
import { contentBlocks, type Surroundings } from './section-content'

export interface Issue {
  number: number
  /** ISO day. */
  issuedOn: string
}

/** The document of an output: the same methodology, facts and issue give the same model. */
export function buildOutput(methodology: Methodology, output: Output, facts: AssessmentFacts, issue: Issue): DocumentModel {
  const surroundings: Surroundings = { methodology, facts, wording: wordingOf(methodology, facts) }
  return {
    title: output.title,
    subtitle: facts.assessment.title,
    country: facts.assessment.countryName,
    lang: methodology.language,
    issuedOn: issue.issuedOn,
    edition: `Version ${issue.number}`,
    provenance: methodology.provenance,
    blocks: [{ type: 'contents' }, ...output.outline.flatMap((section, index) => sectionBlocks(surroundings, section, `${index + 1}`, 1))],
  }
}

/** The same document cut down to the sections that the methodology puts in the summary; they keep their numbers. Null where it puts none. */
export function summaryOf(model: DocumentModel, output: Output): DocumentModel | null {
  const kept = new Set(output.outline.flatMap(({ inSummary }, index) => (inSummary ? [sectionAnchor(`${index + 1}`)] : [])))
  if (kept.size === 0) return null
  let keeping = true
  const blocks = model.blocks.filter((block) => {
    if (block.type === 'heading' && block.level === 1) keeping = kept.has(block.anchor)
    return keeping
  })
  return { ...model, edition: `${model.edition}, summary`, blocks }
}

function sectionAnchor(number: string): string {
  return `section-${number.replaceAll('.', '-')}`
}

function sectionBlocks(surroundings: Surroundings, section: OutlineSection, number: string, level: number): Block[] {
  const content = section.content.flatMap((part) => contentBlocks(surroundings, part, level + 1))
  const inner = (section.sections ?? []).flatMap((child, index) => sectionBlocks(surroundings, child, `${number}.${index + 1}`, level + 1))
  const body: Block[] =
    content.length + inner.length > 0 ? [...content, ...inner] : [{ type: 'paragraph', content: [{ text: 'Nothing is recorded here yet.', italic: true }] }]
  return [{ type: 'heading', level, text: `${number} ${section.title}`, anchor: sectionAnchor(number) }, ...body]
}
