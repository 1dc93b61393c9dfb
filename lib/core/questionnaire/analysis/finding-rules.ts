import type { AcceptedFinding } from '@/lib/core/questionnaire/facts'

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
  /** With `{name}` for the words of the subject and its figures, scores from 0 to 100. */
  statement: string
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
    statement:
      'For {population}, the answer to “{question}” is {answers}: score {score} of 100, answers used: {used}.',
  },
  {
    id: 'question-strong',
    kind: 'strength',
    over: 'question',
    when: { figure: 'score', atLeast: 0.85 },
    leastUsed: 1,
    coreOnly: true,
    statement:
      'For {population}, the answer to “{question}” is {answers}: score {score} of 100, answers used: {used}.',
  },
  {
    id: 'challenge-severe',
    kind: 'weakness',
    over: 'challenge',
    when: { figure: 'score', below: 0.35 },
    leastUsed: 3,
    statement:
      '{challenge} weighs heavily on {population}: severity {severity} of 100, scored answers used: {used}.',
  },
  {
    id: 'challenge-light',
    kind: 'strength',
    over: 'challenge',
    when: { figure: 'score', atLeast: 0.85 },
    leastUsed: 3,
    statement:
      '{challenge} is hardly an obstacle for {population}: severity {severity} of 100, scored answers used: {used}.',
  },
  {
    id: 'practice-behind-law',
    kind: 'weakness',
    over: 'law-practice',
    when: { figure: 'lawLead', atLeast: 0.5 },
    leastUsed: 2,
    statement:
      'For {population}, practice falls behind the law on “{question}”: score {law} of 100 in law, {practice} in practice.',
  },
  {
    id: 'practice-ahead-of-law',
    kind: 'good-practice',
    over: 'law-practice',
    when: { figure: 'practiceLead', atLeast: 0.5 },
    leastUsed: 2,
    statement:
      'For {population}, practice goes further than the law on “{question}”: score {law} of 100 in law, {practice} in practice.',
  },
  {
    id: 'standard-not-met',
    kind: 'gap',
    over: 'standard',
    when: { figure: 'score', below: 0.35 },
    leastUsed: 1,
    statement:
      'Not met for {population}: {standard}. {requires} Score {score} of 100, answers used: {used}.',
  },
  {
    id: 'good-practice-met',
    kind: 'good-practice',
    over: 'standard',
    when: { figure: 'score', atLeast: 0.85 },
    leastUsed: 1,
    standardKind: 'good practice',
    statement:
      'Already done for {population}. {standard}. {requires} Score {score} of 100, answers used: {used}.',
  },
  {
    id: 'little-known',
    kind: 'gap',
    over: 'section',
    when: { figure: 'gapShare', atLeast: 0.5 },
    leastUsed: 3,
    statement:
      'Little can be said on “{section}” for {population}: {gaps} % of {given} answers to scored questions give no value.',
  },
]
