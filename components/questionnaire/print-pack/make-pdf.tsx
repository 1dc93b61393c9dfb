import { Font, pdf } from '@react-pdf/renderer'
import { type PrintPack, printFont } from '@/lib/core/questionnaire/exchange/print-pack'
import { PrintDocument, type PrintFaces } from './print-document'
import type { PrintWords } from './print-words'

const builtIn: PrintFaces = { plain: 'Helvetica', bold: 'Helvetica-Bold' }
const noto: PrintFaces = { plain: 'Noto Sans', bold: 'Noto Sans Bold' }

/** Fetches what making the PDF needs, so that it works when the connection is gone. */
export async function preparePdf(pack: PrintPack): Promise<void> {
  if (printFont(pack) !== 'noto') return
  Font.register({
    family: noto.plain,
    src: await fontData(
      new URL(
        '../../../node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
        import.meta.url,
      ),
    ),
  })
  Font.register({
    family: noto.bold,
    src: await fontData(
      new URL(
        '../../../node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
        import.meta.url,
      ),
    ),
  })
}

/**
 * The blank questionnaire as PDF, made on this device. The pack is of a script that `printFont`
 * knows.
 */
export async function makePdf(pack: PrintPack, words: PrintWords): Promise<Blob> {
  // Words are not cut: a hyphen in the wrong place is worse than a short line.
  Font.registerHyphenationCallback((word) => [word])
  return pdf(
    <PrintDocument pack={pack} words={words} faces={printFont(pack) === 'noto' ? noto : builtIn} />,
  ).toBlob()
}

async function fontData(address: URL): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`font not there: ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:font/ttf;base64,${btoa(binary)}`
}
