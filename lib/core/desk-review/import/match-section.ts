import type { Option } from '@/lib/core/methodology/field'
import { likeness, plainWords } from './likeness'

/** Words that mean one thing when people name a part of a review. */
const kin = [
  'law laws legal legislation regulation regulations act acts',
  'treaty treaties convention conventions international commitment commitments',
  'institution institutions stakeholder stakeholders agency agencies ministry ministries organisation organization',
  'process processes procedure procedures workflow',
  'certificate certificates identity documents',
  'statistics statistical coverage completeness figures',
  'populations refugee refugees stateless migrant migrants minorities',
  'assessment assessments strategy strategies project projects evaluation evaluations',
  'gap gaps question questions unknown',
  'country context background demography geography',
].map((line) => line.split(' '))

/**
 * The section that a cell or heading names: by its code, its title, or the words people use for it.
 * Empty when it could be any.
 */
export function matchSection(sections: readonly Option[], text: string): string {
  const words = plainWords(text)
  if (words === '') return ''
  return byCode(sections, text) || byTitle(sections, words) || byKin(sections, words)
}

function byCode(sections: readonly Option[], text: string): string {
  const code = /^\s*(\p{L})?\s*[-.]?\s*(\d{1,2})(?!\d|[/.,]\d|%|\s+\d)/u.exec(text)
  const bare = /^\s*\d{1,2}\s*[.)]?\s*$/.test(text)
  if (!code || !(code[1] || bare)) return ''
  return (
    sections.find(
      ({ value }) =>
        value.toLowerCase() === `${code[1] ?? value.slice(0, 1)}${Number(code[2])}`.toLowerCase(),
    )?.value ?? ''
  )
}

function byTitle(sections: readonly Option[], words: string): string {
  const scored = sections.map(({ value, label }) => ({
    value,
    score: likeness(titleOf(label), words.replace(/^\d+ /, '')),
  }))
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.score >= 0.75 ? best.value : ''
}

/** Only where one section alone shares the meaning. */
function byKin(sections: readonly Option[], words: string): string {
  const meant = meanings(words)
  const scored = sections.map(({ value, label }) => ({
    value,
    score: meanings(plainWords(titleOf(label))).filter((meaning) => meant.includes(meaning)).length,
  }))
  const [best, second] = scored.sort((a, b) => b.score - a.score)
  return best && best.score > 0 && best.score > (second?.score ?? 0) ? best.value : ''
}

function meanings(words: string): number[] {
  const spoken = new Set(words.split(' '))
  return kin.flatMap((line, index) => (line.some((word) => spoken.has(word)) ? [index] : []))
}

function titleOf(label: string): string {
  return label.replace(/^\p{L}?\d+\s+/u, '')
}
