const runOfText = {
  text: 'The words. They are always data: no markup of any kind is read in them. A line feed is a new line.',
  bold: 'Printed in bold.',
  italic: 'Printed in italics.',
  position: 'Raised or lowered, as in ordinals and formulas.',
  href: 'Where the words lead: an http, https or mailto address, or "#" and the anchor of a block.',
  lang: 'BCP 47 language of the words, where it is not that of the document.',
}

const ownLang =
  'BCP 47 language of the words of the block that are no runs of text, where it is not that of the document.'

/**
 * What each property of a document means, for those who write one by hand or from another program:
 * by the name of its shape and its own.
 */
export const documentDescriptions: Record<string, Record<string, string>> = {
  Document: {
    title: 'Title on the cover and in the properties of the file.',
    subtitle: 'Second line of the cover; may be empty.',
    country: 'Country or institution that issues the document.',
    lang: 'BCP 47 language of the document as a whole, such as "en", "km" or "zh-Hans". It decides the direction, the fonts and the words around the text.',
    titleLang: 'BCP 47 language of title and provenance, where it is not that of the document.',
    issuedOn: 'Day of issue, ISO 8601, such as "2026-05-04".',
    edition: 'Edition as it is printed, for instance "Version 2".',
    provenance: 'What the form of this document is based on; printed in small letters.',
    emblem: 'Emblem of the country or institution, on the cover.',
    notice:
      'What the reader must know first, for instance that passages were left out; on the cover.',
    noticeLang: 'BCP 47 language of the notice, where it is not that of the document.',
    blocks: 'The body, from the first block to the last.',
  },
  Picture: {
    mime: 'Type of the picture. It has to be what the bytes are.',
    data: 'The bytes in base64, at most 10 MB. An SVG may not hold scripts, animations or references to elsewhere.',
  },
  NoteText: runOfText,
  Inline: {
    ...runOfText,
    footnote: 'A footnote whose mark stands behind the words.',
    cite: 'Keys of entries of the bibliography; their numbers stand behind the words.',
    ref: 'Anchor of a table, figure or chart; its label, such as "Table 4", stands in place of the words.',
    restricted: 'Left out of the public version.',
  },
  Heading: {
    type: 'A heading; the first is of level 1, and no level is skipped.',
    level: 'From 1, a chapter, to 4.',
    text: 'Words of the heading, with its number if it has one.',
    anchor: 'Name by which links lead here; used once in the document.',
    restricted: 'Left out of the public version.',
    lang: ownLang,
  },
  Paragraph: {
    type: 'A paragraph.',
    content: 'Runs of text.',
    restricted: 'Left out of the public version.',
  },
  List: {
    type: 'A list.',
    ordered: 'Numbered, or with dots.',
    items: 'Runs of text of each item.',
    depths: 'How deep each item stands, from 0; as many as there are items. All at 0 where absent.',
    restricted: 'Left out of the public version.',
  },
  Table: {
    type: 'A table. It is numbered, its head comes again on each page, and rows do not break over pages.',
    caption: 'Words behind the number.',
    columns: 'The columns from the start of the line to its end.',
    rows: 'Rows of cells, each of runs of text; as many cells as there are columns. A cell without a run prints a dash.',
    source: 'Where the figures come from; printed under the table.',
    landscape: 'On a page across.',
    rowHeads: 'The first cell of each row names the row.',
    anchor: 'Name by which references and links lead here; used once in the document.',
    restricted: 'Left out of the public version.',
    lang: ownLang,
  },
  Column: {
    label: 'Head of the column.',
    align: 'At the start or the end of the cell; numbers stand at the end.',
    width: 'Share of the width, against those of the other columns.',
  },
  Definitions: {
    type: 'Terms with what they mean.',
    items: 'The terms in their order.',
    restricted: 'Left out of the public version.',
    lang: ownLang,
  },
  Definition: { term: 'What is explained.', detail: 'Runs of text that explain it.' },
  Chart: {
    type: 'A chart, drawn from its values. It is numbered among the figures.',
    chart:
      'Form of the chart: "gap" runs to both sides of zero, "mirror" shows two series back to back, "dots" several values of one thing, "map" areas by their outline.',
    title: 'Words behind the number.',
    alt: 'What a person who cannot see the chart needs to know.',
    unit: 'Unit of the values, such as "%"; may be empty.',
    categories: 'Names of the categories, which every series has a value for.',
    series: 'The series of values.',
    reference: 'A value that the others are read against.',
    outlines: 'Areas of a map.',
    source: 'Where the figures come from; printed under the chart.',
    anchor: 'Name by which references and links lead here; used once in the document.',
    restricted: 'Left out of the public version.',
    lang: ownLang,
  },
  Series: {
    name: 'Name in the legend.',
    values: 'One value for each category; null where there is none.',
    lower: 'Lower ends of the intervals, one for each category.',
    upper: 'Upper ends of the intervals, one for each category.',
    hidden: 'Places, from 0, of categories whose value may not be shown.',
    marked: 'Places, from 0, of categories in which this series was chosen.',
  },
  Reference: { label: 'What the value stands for.', value: 'The value, in the unit of the chart.' },
  Outline: {
    category: 'Place, from 0, of the category of the area; null for one without.',
    name: 'Name of the area.',
    rings: 'Rings of points in a square of 1000 by 1000, with its origin at the top left.',
  },
  Figure: {
    type: 'A picture with a title. It is numbered among the figures.',
    image: 'The picture.',
    title: 'Words behind the number.',
    alt: 'What a person who cannot see the picture needs to know.',
    width: 'Share of the width of the text, in per cent; the whole width where absent.',
    source: 'Where the picture comes from; printed under it.',
    anchor: 'Name by which references and links lead here; used once in the document.',
    restricted: 'Left out of the public version.',
    lang: ownLang,
  },
  Quote: {
    type: 'Words of another.',
    content: 'Runs of text.',
    attribution: 'Whose words they are.',
    restricted: 'Left out of the public version.',
    lang: ownLang,
  },
  Note: {
    type: 'A passage set apart.',
    tone: '"warning" for what must not be overlooked.',
    content: 'Runs of text.',
    restricted: 'Left out of the public version.',
  },
  PageBreak: { type: 'What follows begins on a new page.' },
  Contents: { type: 'The headings of the first two levels with their pages.' },
  ListOf: {
    type: 'The list of all tables, or of all figures and charts, with their pages.',
    of: 'Which of the two.',
  },
  Bibliography: {
    type: 'The sources, numbered.',
    entries: 'The sources in the order of their numbers.',
    restricted: 'Left out of the public version.',
  },
  BibliographyEntry: {
    key: 'Name by which citations lead here; used once in the document.',
    text: 'The source in full, in runs of text.',
    annotation: 'What the source is worth; printed below it.',
  },
  Signatures: {
    type: 'Places for the people who sign.',
    rows: 'One for each person.',
    lang: ownLang,
  },
  Signature: {
    name: 'Name; where it is empty there is a line to write on.',
    role: 'In which capacity.',
    date: 'Day as it is printed; where it is empty there is a line to write on.',
    note: 'A comment; may be empty.',
  },
}
