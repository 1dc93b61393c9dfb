import 'server-only'
import type { DocumentModel } from '@/lib/core/documents/block'
import { type Script, scriptOf, scriptRuns } from '@/lib/core/documents/script-runs'
import { type TextInLanguage, textsOf } from '@/lib/core/documents/script-texts'
import { AppError } from '@/lib/core/error'
import { isDrawable } from './font-coverage'
import { missingPackageOf } from './fonts'

const plain = /^[\0-\u007f]*$/
const letter = /(?!\p{Default_Ignorable_Code_Point})[\p{Letter}\p{Mark}\p{Number}]/u
const columnScripts = /[\p{Script=Mongolian}\p{Script=Phags_Pa}]/u
const scriptNames = new Intl.DisplayNames(['en'], { type: 'script' })

/** Refuses a document with letters that no font here can draw, and says what to do. Other signs without a font are printed as U+FFFD. */
export function assertFonts(model: DocumentModel): void {
  const cover = missingFont(scriptOf(model.lang)) ?? problemOf(textsOf(model, model.lang))
  if (cover) throw new AppError('action-not-available', { detail: `The cover cannot be printed. ${cover}` })
  for (const [place, block] of model.blocks.entries()) {
    const problem = problemOf(textsOf(block, model.lang))
    if (problem) throw new AppError('action-not-available', { detail: `blocks[${place}] (${block.type}) cannot be printed. ${problem}` })
  }
}

function problemOf(texts: TextInLanguage[]): string | undefined {
  for (const { text, lang } of texts) {
    if (plain.test(text)) continue
    for (const run of scriptRuns(text, lang)) {
      const problem = missingFont(run.script) ?? undrawable(run.text)
      if (problem) return problem
    }
  }
  return undefined
}

function missingFont(script: Script): string | undefined {
  const missing = missingPackageOf(script)
  return missing && `It has text in the script "${scriptNames.of(script)}", whose font is not installed on this server: install the npm package ${missing}.`
}

function undrawable(text: string): string | undefined {
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0
    if (!letter.test(character) || isDrawable(code)) continue
    const name = `the character "${character}" (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
    return columnScripts.test(character)
      ? `It has ${name} of a script that is written in columns, which cannot be set here. Mongolian can be given in Cyrillic.`
      : `It has ${name}, and no font on this server has a picture of it.`
  }
  return undefined
}
