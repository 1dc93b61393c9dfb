import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Reason } from '@/lib/core/reason'
import type { DocumentModel } from '@/lib/core/rendering/block'
import { blockName } from '@/lib/core/rendering/check-document'
import { type Script, scriptOf, scriptRuns } from '@/lib/core/rendering/script/script-runs'
import { type TextInLanguage, textsOf } from '@/lib/core/rendering/script/script-texts'
import { missingPackageOf } from './fonts'

const plain = /^[\0-\u007f]*$/
const columnScript = /[\p{Script=Mongolian}\p{Script=Phags_Pa}]/u
const scriptNames = new Intl.DisplayNames(['en'], { type: 'script' })

/**
 * Refuses a document in a script whose font is not installed, or that cannot be set, and says what
 * to do. Single signs without a font are printed as U+FFFD.
 */
export function assertFonts(model: DocumentModel): void {
  const cover = missingFont(scriptOf(model.lang)) ?? problemOf(textsOf(model, model.lang))
  if (cover)
    throw new AppError('action-not-available', {
      reason: 'cover-cannot-be-printed',
      params: { problem: cover },
    })
  for (const [place, block] of model.blocks.entries()) {
    const problem = problemOf(textsOf(block, model.lang))
    if (problem)
      throw new AppError('action-not-available', {
        reason: 'block-cannot-be-printed',
        params: { block: blockName(block, place), problem },
      })
  }
}

function problemOf(texts: TextInLanguage[]): Reason | undefined {
  for (const { text, lang } of texts) {
    if (plain.test(text)) continue
    for (const run of scriptRuns(text, lang)) {
      const problem = missingFont(run.script) ?? inColumns(run.text)
      if (problem) return problem
    }
  }
  return undefined
}

function missingFont(script: Script): Reason | undefined {
  const missing = missingPackageOf(script)
  if (!missing) return undefined
  return {
    code: 'font-not-installed',
    params: { script: scriptNames.of(script) ?? script, package: missing },
  }
}

function inColumns(text: string): Reason | undefined {
  const sign = columnScript.exec(text)?.[0]
  return sign ? { code: 'script-in-columns', params: { sign } } : undefined
}
