import { coverageBlocks } from '@/lib/core/coverage/report/coverage-content'
import { reviewBlocks } from '@/lib/core/desk-review/report/review-blocks'
import { bibliographyBlocks } from '@/lib/core/document/bibliography-blocks'
import type { SectionContent } from '@/lib/core/methodology/outline'
import { questionnaireBlocks } from '@/lib/core/questionnaire/report/questionnaire-blocks'
import { stateAnswerBlocks } from '@/lib/core/questionnaire/report/state-answer-blocks'
import type { Block } from '@/lib/core/rendering/block'
import type { Surroundings } from '@/lib/core/tool/surroundings'

/** Content of an outline that a feature composes; all else is composed from rows and cells. */
export type FeatureContent = Extract<
  SectionContent,
  { from: 'questionnaire' | 'answers' | 'coverage' | 'review' | 'bibliography' }
>

type Builder<Content> = (around: Surroundings, content: Content, level: number) => Block[]

/** What each feature adds to documents. Sub-headings, if any, start at `level`. */
const contentBuilders: {
  [From in FeatureContent['from']]: Builder<Extract<FeatureContent, { from: From }>>
} = {
  questionnaire: (around, { part }, level) => questionnaireBlocks(around, part, level),
  answers: (around, { sections }) => stateAnswerBlocks(around, sections),
  coverage: (around, { part }) => coverageBlocks(around, part),
  review: (around, { part }, level) => reviewBlocks(around, part, level),
  bibliography: ({ methodology, words, facts }) =>
    bibliographyBlocks(words, methodology.language, facts.documents),
}

/** Blocks of a piece of content that a feature composes. */
export function featureBlocks<Content extends FeatureContent>(
  around: Surroundings,
  content: Content,
  level: number,
): Block[] {
  const build = contentBuilders[content.from] as Builder<Content>
  return build(around, content, level)
}
