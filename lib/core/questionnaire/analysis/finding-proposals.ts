import { canonicalJson } from '@/lib/core/canonical-json'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { AcceptedFinding } from '@/lib/core/questionnaire/facts'
import type { Reading } from '@/lib/core/questionnaire/reading'
import type { Words } from '@/lib/core/words'
import { type FindingRule, findingRules } from './finding-rules'
import { type FindingSubject, findingSubjects } from './finding-subjects'

export interface FindingProposal extends AcceptedFinding {
  /**
   * What the sentence says, in no language, and the answers under it; another one than was decided
   * on means that the decision is due anew.
   */
  basis: string
}

/**
 * Draft findings that the rules propose from the answers as they stand. A key is made of rule,
 * subject and population, never of figures:
 * the same proposal meets the decision that was taken on it before.
 */
export function findingProposals(
  edition: Pick<Methodology, 'challenges' | 'standards' | 'questionSections'>,
  reading: Reading,
  words: Words,
  rules: readonly FindingRule[] = findingRules,
): FindingProposal[] {
  return rules.flatMap((rule) =>
    findingSubjects(edition, reading, rule)
      .filter((subject) => isMet(rule, subject))
      .map((subject) => proposalOf(rule, subject, reading, words)),
  )
}

function isMet({ when, leastUsed }: FindingRule, { figures, used }: FindingSubject): boolean {
  const figure = figures[when.figure] ?? null
  if (figure === null || used < leastUsed) return false
  return 'atLeast' in when ? figure >= when.atLeast : figure < when.below
}

function proposalOf(
  rule: FindingRule,
  subject: FindingSubject,
  { instrument, contents }: Reading,
  { say }: Words,
): FindingProposal {
  const { key, populationId, events, challenges, instances } = subject
  const name = instrument.populations.find(({ id }) => id === populationId)?.name
  const population = name ?? say('printed.findingRule.wholeCountry')
  const statement = say(rule.statement, { ...subject.words, population })
  return {
    ...{
      key: [rule.id, key, populationId ?? ''].join('|'),
      kind: rule.kind,
      statement,
      challenges,
      populationId,
      events,
      instances,
    },
    basis: canonicalJson([
      [rule.statement, name ?? '', subject.words],
      instances.map((instance) => [instance, contents.get(instance) ?? null]),
    ]),
  }
}
