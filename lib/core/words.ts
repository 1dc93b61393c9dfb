import type en from '@/messages/en.json'

/** What the places of a sentence hold. */
export type Params = Readonly<Record<string, string | number | boolean>>

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`
}[keyof T & string]

/** The name of one sentence of the catalogue. */
export type MessageKey = Leaves<typeof en>

/** The closed list of what can be told about an input or a refusal. */
export type ReasonCode = keyof (typeof en)['reason']

/** The sentence of a name in one language, its places filled. */
export type Say = (key: MessageKey, params?: Params) => string

/** The words of a language; of English where the application has no catalogue in it. */
export type WordsIn = (lang: string) => Words

/** The names that stand under one place of the catalogue, such as the methods of an estimate. */
export type NamesUnder<
  Place extends string,
  Key = MessageKey,
> = Key extends `${Place}.${infer Rest}`
  ? Rest extends `${infer Name}.${string}`
    ? Name
    : Rest
  : never

/** What makes text for people is given its words and never has any of its own. */
export interface Words {
  /** BCP 47 tag. */
  lang: string
  say: Say
  /** Whether its catalogue lacks the sentence of this name, or this English sentence. */
  lacks?: (nameOrSentence: string) => boolean
}
