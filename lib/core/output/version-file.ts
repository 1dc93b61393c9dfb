import { z } from 'zod'

/** What of a version a file holds. */
export const versionParts = ['whole', 'summary', 'public', 'sign-off'] as const
export type VersionPart = (typeof versionParts)[number]

export interface VersionFile {
  number: number | 'draft'
  part: VersionPart
  format: 'pdf' | 'pdfa' | 'docx' | 'html'
}

const pattern =
  /^(?<number>[1-9]\d{0,5}|draft)(?:-(?<part>summary|public|sign-off))?(?:(?<archive>-archive)(?=\.pdf$))?\.(?<ending>pdf|docx|html)$/

/** Name of a file of a version: `2.pdf`, `2-archive.pdf`, `2-public.docx`, `draft.html`. */
export const VersionFileName = z.string().regex(pattern)

/** What the name asks for. Takes a name that `VersionFileName` has let through. */
export function versionFile(name: string): VersionFile {
  const { number = '', part = 'whole', archive, ending } = pattern.exec(name)?.groups ?? {}
  const format = archive ? 'pdfa' : (ending as 'pdf' | 'docx' | 'html')
  return {
    number: number === 'draft' ? 'draft' : Number(number),
    part: part as VersionPart,
    format,
  }
}

export function versionFileName({ number, part, format }: VersionFile): string {
  return `${number}${part === 'whole' ? '' : `-${part}`}${format === 'pdfa' ? '-archive.pdf' : `.${format}`}`
}
