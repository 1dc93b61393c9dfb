import { bands, grades } from '@/lib/core/coverage/estimate/estimate'
import type { Words } from '@/lib/core/words'
import { inputHeading, type TemplateColumn, templateMethods } from './template-columns'

/** What to write into a column of the workbook. */
export function columnHelp({ say }: Words, { key, input }: TemplateColumn): string {
  if (!input)
    return say(`coverage.template.${key}`, {
      lists: say('coverage.sheet.lists'),
      grades: grades.join(', '),
      bands: bands.join(', '),
    })
  const label = say(`coverage.input.${input.label}`)
  return input.help
    ? say('coverage.template.input', { label, help: say(`coverage.inputHelp.${input.help}`) })
    : label
}

/** The sheet that explains the columns, then the methods with the columns that each one needs. */
export function helpRows(words: Words, columns: readonly TemplateColumn[]): string[][] {
  const { say } = words
  return [
    [say('coverage.template.columnHead'), say('coverage.template.columnHelpHead')],
    ...columns.map((column) => [column.key, columnHelp(words, column)]),
    [],
    [
      say('coverage.template.methodHead'),
      say('coverage.template.methodHelpHead'),
      say('coverage.template.methodColumnsHead'),
    ],
    ...templateMethods.map(({ key, inputs }) => [
      key,
      say(`coverage.method.${key}.help`),
      inputs
        .map(({ key: input, optional }) =>
          optional
            ? say('coverage.template.mayStayEmpty', { column: inputHeading(input) })
            : inputHeading(input),
        )
        .join(', '),
    ]),
  ]
}
