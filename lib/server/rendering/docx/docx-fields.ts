import 'server-only'
import { BuilderElement, type ParagraphChild, StringContainer, TextRun } from 'docx'

/** A field that Word works out anew; until then it shows the result given here. */
export function field(instruction: string, result: readonly ParagraphChild[]): ParagraphChild[] {
  return [...fieldStart(instruction), ...result, fieldEnd()]
}

/** The beginning of a field whose result runs over several paragraphs. */
export function fieldStart(instruction: string): ParagraphChild[] {
  return [
    sign('begin'),
    new TextRun({ children: [new StringContainer('w:instrText', instruction)] }),
    sign('separate'),
  ]
}

export function fieldEnd(): ParagraphChild {
  return sign('end')
}

function sign(type: 'begin' | 'separate' | 'end'): TextRun {
  return new TextRun({
    children: [
      new BuilderElement({
        name: 'w:fldChar',
        attributes: { type: { key: 'w:fldCharType', value: type } },
      }),
    ],
  })
}
