import { languageWords } from './languages'

/** The words that renderers add to a document, in the language of the document. */
export interface DocumentWords {
  contents: string
  listOfTables: string
  listOfFigures: string
  table: string
  figure: string
  /** After the caption where a table goes on over a page. */
  continued: string
  bibliography: string
  /** Of the page that tells how the document can be checked. */
  verification: string
  /** Says what the reader finds at the address behind the QR code. */
  verifyHint: string
  draft: string
  /** Before a day: "Issued on". */
  issuedOn: string
  approvals: string
  signature: string
  name: string
  role: string
  date: string
  note: string
  nothing: string
}

/** Words for a BCP 47 language; English where there are none of its own. */
export function documentWords(lang: string): DocumentWords {
  return languageWords(lang).words
}
