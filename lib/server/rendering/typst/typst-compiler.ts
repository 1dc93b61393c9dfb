import 'server-only'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders } from '@/lib/server/rendering/font/fonts'
import type { PdfInput } from '@/lib/server/rendering/pdf/pdf-input'

/**
 * Accessible (PDF/UA-1) or for the archive (PDF/A-2a); each file claims one, and holds tags either
 * way.
 */
export type PdfStandard = 'ua-1' | 'a-2a'

/** A file, or the characters that no font has a picture of, or why there is no file. */
export type Compiled = { pdf: Uint8Array } | { missing: string[] } | { failure: string }

const workspace = join(process.cwd(), 'lib/server/rendering/typst')
let compiler: NodeCompiler | undefined

/**
 * Runs the template over its data. The compiler is kept, since reading the fonts takes longer than
 * a short document.
 */
export function compileTypst(input: PdfInput, standard: PdfStandard, day: string): Compiled {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] })
  for (const [name, bytes] of input.pictures) compiler.mapShadow(join(workspace, name), bytes)
  try {
    const result = compiler.compile({
      mainFilePath: join(workspace, 'document.typ'),
      inputs: { document: input.document },
      resetRead: true,
    })
    if (!result.result) return { failure: withoutPaths(diagnostics(compiler, result)) }
    return {
      pdf: compiler.pdf(result.result, {
        pdfStandard: standard,
        creationTimestamp: Math.floor(Date.parse(day) / 1000),
      }),
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const missing = charactersIn(message)
    return missing.length > 0 ? { missing } : { failure: withoutPaths(message) }
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
    collectGarbage()
  }
}

let collect: (() => void) | undefined

/**
 * The engine of JavaScript sees a laid-out document as a few bytes and would keep some hundred
 * megabytes for each that was drawn.
 */
function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}

function diagnostics(from: NodeCompiler, result: NodeTypstCompileResult): string {
  const error = result.takeDiagnostics()
  return error
    ? JSON.stringify(
        from.fetchDiagnostics(error).map(({ message }: { message: string }) => message),
      )
    : 'no reason given'
}

/** The engine quotes each text that it has no picture for, some characters by their number. */
function charactersIn(message: string): string[] {
  const texts = [...message.matchAll(/the text `(.*?)` could not be displayed/gs)].map(
    ([, text = '']) => text,
  )
  const readable = texts.map((text) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  )
  return [...new Set(readable.join(''))].filter((sign) => !/[\x20-\x7e]/.test(sign))
}

function withoutPaths(message: string): string {
  return message.replace(/(?:[A-Za-z]:)?(?:[\\/][\w.@-]+){2,}/g, '…').slice(0, 500)
}
