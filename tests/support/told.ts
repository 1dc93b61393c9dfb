import { createTranslator } from 'next-intl'
import { AppError } from '@/lib/core/error'
import { reasonOf } from '@/lib/core/field-errors'
import { type Reason, tell } from '@/lib/core/reason'
import type { Say, Words } from '@/lib/core/words'
import messages from '@/messages/en.json'

const translate = createTranslator({ locale: 'en', messages, timeZone: 'UTC' })

export const englishWords: Words = { lang: 'en', say: translate as unknown as Say }

/** Stands for a catalogue in another language: a sentence is its name, with what fills it. */
export const otherWords: Words = {
  lang: 'km',
  say: (key, params = {}) => `⟦${[key, ...Object.values(params)].join(' ')}⟧`,
}

/** English sentences of documents, but for those that hold places. */
export const printedSentences = sentencesOf(messages.printed)
export const coverageSentences = sentencesOf(messages.coverage)

function sentencesOf(part: unknown): readonly string[] {
  return leavesOf(part).filter((text) => /^[^{]* [^{]*$/.test(text))
}

function leavesOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leavesOf)
}

/** The English sentence of a refusal or of a reason. */
export function told(of: AppError | Reason | undefined): string {
  if (!of) return ''
  if (!(of instanceof AppError)) return tell(englishWords.say, of)
  return of.reason ? tell(englishWords.say, of.reason) : englishWords.say(`errors.${of.code}`)
}

/** The same function, throwing what a person would read: the input's name and the sentence. */
export function telling(run: () => unknown): () => unknown {
  return () => {
    try {
      return run()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      const path = thrown.fieldErrors[0]?.path
      throw new Error([path, told(thrown)].filter(Boolean).join(': '), { cause: thrown })
    }
  }
}

/** The English sentence of what zod found. */
export function toldIssue(issue: Parameters<typeof reasonOf>[0] | undefined): string {
  return issue ? told(reasonOf(issue)) : ''
}
