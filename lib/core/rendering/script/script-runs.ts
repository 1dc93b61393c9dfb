/** The scripts that documents are set in, by ISO 15924; `Zzzz` is any other. */
export const scripts = [
  'Latn',
  'Cyrl',
  'Grek',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Deva',
  'Beng',
  'Sinh',
  'Taml',
  'Tibt',
  'Thaa',
  'Arab',
  'Aran',
  'Hans',
  'Hant',
  'Jpan',
  'Kore',
  'Zzzz',
] as const
export type Script = (typeof scripts)[number]

export interface ScriptRun {
  text: string
  script: Script
}

/**
 * Han stands for Hans, Hant, Jpan or Kore, and Arab for Arab or Aran, until the language is looked
 * at.
 */
type Written = 'Han' | Exclude<Script, 'Hans' | 'Hant' | 'Aran'>

interface Matcher {
  script: Written
  /** Written in this script alone. */
  own: RegExp
  /** Used in this script and in others, as the danda and the Arabic comma are. */
  shared: RegExp
}

const matchers: Matcher[] = [
  { script: 'Latn', own: /^\p{Script=Latin}$/u, shared: /^\p{scx=Latin}$/u },
  { script: 'Cyrl', own: /^\p{Script=Cyrillic}$/u, shared: /^\p{scx=Cyrillic}$/u },
  { script: 'Grek', own: /^\p{Script=Greek}$/u, shared: /^\p{scx=Greek}$/u },
  { script: 'Thai', own: /^\p{Script=Thai}$/u, shared: /^\p{scx=Thai}$/u },
  { script: 'Laoo', own: /^\p{Script=Lao}$/u, shared: /^\p{scx=Lao}$/u },
  { script: 'Khmr', own: /^\p{Script=Khmer}$/u, shared: /^\p{scx=Khmer}$/u },
  { script: 'Mymr', own: /^\p{Script=Myanmar}$/u, shared: /^\p{scx=Myanmar}$/u },
  { script: 'Deva', own: /^\p{Script=Devanagari}$/u, shared: /^\p{scx=Devanagari}$/u },
  { script: 'Beng', own: /^\p{Script=Bengali}$/u, shared: /^\p{scx=Bengali}$/u },
  { script: 'Sinh', own: /^\p{Script=Sinhala}$/u, shared: /^\p{scx=Sinhala}$/u },
  { script: 'Taml', own: /^\p{Script=Tamil}$/u, shared: /^\p{scx=Tamil}$/u },
  { script: 'Tibt', own: /^\p{Script=Tibetan}$/u, shared: /^\p{scx=Tibetan}$/u },
  { script: 'Thaa', own: /^\p{Script=Thaana}$/u, shared: /^\p{scx=Thaana}$/u },
  { script: 'Arab', own: /^\p{Script=Arabic}$/u, shared: /^\p{scx=Arabic}$/u },
  // Full-width forms are common characters to Unicode, but only East Asian text uses them.
  {
    script: 'Han',
    own: /^[\p{Script=Han}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u,
    shared: /^\p{scx=Han}$/u,
  },
  {
    script: 'Jpan',
    own: /^[\p{Script=Hiragana}\p{Script=Katakana}]$/u,
    shared: /^[\p{scx=Hiragana}\p{scx=Katakana}]$/u,
  },
  { script: 'Kore', own: /^\p{Script=Hangul}$/u, shared: /^\p{scx=Hangul}$/u },
]

const mark = /^[\p{Mark}\p{Script=Inherited}\u200c\u200d]$/u
const neutral = /^[\p{Script=Common}\p{Script=Inherited}]$/u
const closedBy = new Map(
  ['()', '[]', '{}', '“”', '‘’', '«»', '‹›', '（）', '「」', '『』', '《》', '〈〉', '【】'].map(
    (pair): [string, string] => [pair.charAt(0), pair.charAt(1)],
  ),
)
const closing = new Set(closedBy.values())

/**
 * Cuts a text where its script changes; the runs together are the text. Marks, spaces, punctuation
 * and digits stay in the
 * run before them, so that no cluster is torn and no second font takes a joiner or a full stop out
 * of a word.
 */
export function scriptRuns(text: string, lang: string): ScriptRun[] {
  const pieces = piecesOf(text, scriptOf(lang))
  const han = hanIn(pieces, lang)
  const arabic = primary(lang) === 'ur' ? 'Aran' : 'Arab'
  const runs: ScriptRun[] = []
  for (const { text, script } of pieces) {
    const exact = script === 'Han' ? han : script === 'Arab' ? arabic : script
    const last = runs.at(-1)
    if (last?.script === exact) last.text += text
    else runs.push({ text, script: exact })
  }
  return runs
}

interface Piece {
  text: string
  script: Written
}

function piecesOf(text: string, usual: Script): Piece[] {
  const pieces: Piece[] = []
  const open: { closer: string; script: Written }[] = []
  /** What stands before the first letter and takes the script of that letter. */
  let leading = ''
  for (const character of text) {
    const last = pieces.at(-1)
    const script = closerScript(open, character) ?? writtenIn(character, last?.script, usual)
    if (script === undefined && !last) leading += character
    else if (last && (script === undefined || script === last.script)) last.text += character
    else if (script !== undefined) {
      pieces.push({ text: leading + character, script })
      leading = ''
    }
    const closer = closedBy.get(character)
    const now = pieces.at(-1)
    if (closer && now) open.push({ closer, script: now.script })
  }
  return leading ? [{ text: leading, script: writtenForm(usual) }] : pieces
}

/** A closing bracket has the script of its opening one. */
function closerScript(
  open: { closer: string; script: Written }[],
  character: string,
): Written | undefined {
  if (!closing.has(character)) return undefined
  const place = open.findLastIndex(({ closer }) => closer === character)
  return place < 0 ? undefined : open.splice(place)[0]?.script
}

/** The script that the character must be set in; undefined where that of its neighbour will do. */
function writtenIn(
  character: string,
  current: Written | undefined,
  usual: Script,
): Written | undefined {
  if (character < '\u0080') return /[A-Za-z]/.test(character) ? 'Latn' : undefined
  if (current && mark.test(character)) return undefined
  const stays = matchers.find(({ script }) => script === current)
  if (stays?.own.test(character)) return stays.script
  const own = matchers.find((matcher) => matcher.own.test(character))
  if (own) return own.script
  if (!neutral.test(character)) return 'Zzzz'
  if (stays?.shared.test(character)) return stays.script
  const sharing = matchers.filter((matcher) => matcher.shared.test(character))
  return (sharing.find(({ script }) => script === writtenForm(usual)) ?? sharing[0])?.script
}

function writtenForm(script: Script): Written {
  return script === 'Hans' || script === 'Hant' ? 'Han' : script === 'Aran' ? 'Arab' : script
}

/** The script that a language is usually written in. */
export function scriptOf(lang: string): Script {
  if (/-hant\b|-(tw|hk|mo)\b/i.test(lang)) return 'Hant'
  if (/-cyrl\b/i.test(lang)) return 'Cyrl'
  return scriptOfLanguage[primary(lang)] ?? 'Latn'
}

const scriptOfLanguage: Record<string, Script> = {
  th: 'Thai',
  lo: 'Laoo',
  km: 'Khmr',
  my: 'Mymr',
  ne: 'Deva',
  bn: 'Beng',
  si: 'Sinh',
  ta: 'Taml',
  dz: 'Tibt',
  dv: 'Thaa',
  ar: 'Arab',
  fa: 'Arab',
  ps: 'Arab',
  prs: 'Arab',
  ur: 'Aran',
  zh: 'Hans',
  ja: 'Jpan',
  ko: 'Kore',
  mn: 'Cyrl',
}

function primary(lang: string): string {
  return lang.split('-')[0]?.toLowerCase() ?? ''
}

/**
 * Which form Han characters take: that of the language, else that of the kana or Hangul beside
 * them, else simplified.
 */
function hanIn(pieces: { script: Written }[], lang: string): Script {
  const usual = scriptOf(lang)
  if (usual === 'Hans' || usual === 'Hant' || usual === 'Jpan' || usual === 'Kore') return usual
  return pieces.some(({ script }) => script === 'Jpan')
    ? 'Jpan'
    : pieces.some(({ script }) => script === 'Kore')
      ? 'Kore'
      : 'Hans'
}
