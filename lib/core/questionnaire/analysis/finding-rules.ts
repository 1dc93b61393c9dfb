import type { AcceptedFinding } from '@/lib/core/questionnaire/facts'
import type { MessageKey } from '@/lib/core/words'

/**
 * What a rule looks at: each question, challenge, standard or section, apart for each population
 * that it is asked for.
 */
export const ruleSubjects = [
  'question',
  'challenge',
  'standard',
  'law-practice',
  'section',
] as const
export type RuleSubject = (typeof ruleSubjects)[number]

/**
 * All 0 to 1; the leads are how far the law's score is above that of the practice, or the other way
 * round.
 */
export type RuleFigure = 'score' | 'gapShare' | 'lawLead' | 'practiceLead'

export interface FindingRule {
  /** Permanent; decisions are kept under it. */
  id: string
  kind: AcceptedFinding['kind']
  over: RuleSubject
  /** Proposed when the figure is at least, or below, the limit. */
  when: { figure: RuleFigure; atLeast: number } | { figure: RuleFigure; below: number }
  /** Answers that the figure must rest on. */
  leastUsed: number
  /** Only questions of the shorter questionnaire. */
  coreOnly?: boolean
  /** Only standards of this kind. */
  standardKind?: string
  /** Its places take the words of the subject and its figures, scores from 0 to 100. */
  statement: MessageKey
}

/** Limits of this project, for drafts that people decide on; no rule makes a finding by itself. */
export const findingRules: readonly FindingRule[] = [
  {
    id: 'question-weak',
    kind: 'weakness',
    over: 'question',
    when: { figure: 'score', below: 0.35 },
    leastUsed: 1,
    coreOnly: true,
    statement: 'printed.findingRule.answer',
  },
  {
    id: 'question-strong',
    kind: 'strength',
    over: 'question',
    when: { figure: 'score', atLeast: 0.85 },
    leastUsed: 1,
    coreOnly: true,
    statement: 'printed.findingRule.answer',
  },
  {
    id: 'challenge-severe',
    kind: 'weakness',
    over: 'challenge',
    when: { figure: 'score', below: 0.35 },
    leastUsed: 3,
    statement: 'printed.findingRule.challengeSevere',
  },
  {
    id: 'challenge-light',
    kind: 'strength',
    over: 'challenge',
    when: { figure: 'score', atLeast: 0.85 },
    leastUsed: 3,
    statement: 'printed.findingRule.challengeLight',
  },
  {
    id: 'practice-behind-law',
    kind: 'weakness',
    over: 'law-practice',
    when: { figure: 'lawLead', atLeast: 0.5 },
    leastUsed: 2,
    statement: 'printed.findingRule.practiceBehind',
  },
  {
    id: 'practice-ahead-of-law',
    kind: 'good-practice',
    over: 'law-practice',
    when: { figure: 'practiceLead', atLeast: 0.5 },
    leastUsed: 2,
    statement: 'printed.findingRule.practiceAhead',
  },
  {
    id: 'standard-not-met',
    kind: 'gap',
    over: 'standard',
    when: { figure: 'score', below: 0.35 },
    leastUsed: 1,
    statement: 'printed.findingRule.notMet',
  },
  {
    id: 'good-practice-met',
    kind: 'good-practice',
    over: 'standard',
    when: { figure: 'score', atLeast: 0.85 },
    leastUsed: 1,
    standardKind: 'good practice',
    statement: 'printed.findingRule.alreadyDone',
  },
  {
    id: 'little-known',
    kind: 'gap',
    over: 'section',
    when: { figure: 'gapShare', atLeast: 0.5 },
    leastUsed: 3,
    statement: 'printed.findingRule.littleKnown',
  },
]
