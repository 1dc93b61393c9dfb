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
  /** `{0}` stands for the number. */
  version: string
  /** In the place of the version where nothing is issued yet. */
  draftVersion: string
  /** After the version, of a document cut down to its summary. */
  summary: string
  /** `{0}` stands for the letter. */
  annex: string
}

/** The words that a picture of figures and its table add to what the chart says. */
export interface ChartWords {
  /** In the place of a value that may not be shown. */
  hidden: string
  noFigure: string
  /** In the legend of a map. */
  hiddenOrNone: string
  /** `{0}` stands for a value that was chosen among several. */
  adopted: string
  /** `{0}` and `{1}` stand for the ends of an interval. */
  range: string
  atLeast: string
  under: string
  /** `{0}` stands for how many figures are left to the table. */
  more: string
  /** Heads of the first column of a table, by what the categories are. */
  year: string
  area: string
  group: string
}

/**
 * What one language prints around a document. Written without a native reader: one must look at it
 * before it is relied on.
 */
export interface LanguageWords {
  words: DocumentWords
  chart: ChartWords
  day: DayForm
  /** Of `1,234.5` where it is absent. */
  number?: NumberForm
}

export interface NumberForm {
  group: string
  decimal: string
  /** Above a thousand the digits stand in groups of two: `12,34,567`. */
  byTwo?: boolean
}

export interface DayForm {
  /** Holds `{y}`, `{d}`, and `{m}` for the number of the month or `{month}` for its name. */
  pattern: string
  /** January first. */
  months?: string[]
  /** Zero to nine, where numbers in official text are not written in Latin digits. */
  digits?: string
}
