import type { SectionContent } from '@/lib/core/methodology/outline'
import type { Block } from '@/lib/core/rendering/block'
import type { Surroundings } from '@/lib/core/tool/surroundings'
import { gapBlocks, lawPracticeBlocks, scoreBlocks, standardBlocks } from './analysis-blocks'
import { answerBlocks } from './answer-blocks'
import {
  dissentBlocks,
  evidenceBlocks,
  findingBlocks,
  signOffBlocks,
  summaryBlocks,
} from './record-blocks'
import { sourceFor } from './source'

type Part = Extract<SectionContent, { from: 'questionnaire' }>['part']

/** Blocks of one part of the questionnaire; sub-headings start at `level`. */
export function questionnaireBlocks(
  { methodology, facts, words }: Pick<Surroundings, 'methodology' | 'facts' | 'words'>,
  part: Part,
  level: number,
): Block[] {
  if (!facts.questionnaire) return []
  const source = sourceFor(methodology, facts, facts.questionnaire, words)
  switch (part) {
    case 'summary':
      return summaryBlocks(source)
    case 'sign-offs':
      return signOffBlocks(source)
    case 'scores':
      return scoreBlocks(source)
    case 'law-practice':
      return lawPracticeBlocks(source)
    case 'standards':
      return standardBlocks(source)
    case 'findings':
      return findingBlocks(source)
    case 'answers':
      return answerBlocks(source, level)
    case 'gaps':
      return gapBlocks(source)
    case 'dissent':
      return dissentBlocks(source)
    case 'evidence':
      return evidenceBlocks(source)
  }
}
