import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { telling } from '@/tests/support/told'
import { evaluateCondition, evaluateExpression } from './evaluate-expression'
import { parseCsv } from './parse-csv'

const table = parseCsv(
  'age,region,sch.wide,BR1,BR2,odd name,day\n3,"N","Yes",1,,1,"2021-05-01"\n7,"S","No",3,1,2,"2022-05-01"\n,"(0,19]","Yes",8,,3,"2023-01-01"\n',
)
const holds = (condition: string) => evaluateCondition(condition, table, 'subset')

describe('conditions on rows', () => {
  it.each([
    ["sch.wide == 'Yes'", [true, false, true]],
    ['sch.wide = "Yes"', [true, false, true]],
    ["age < 5 & region == 'N'", [true, false, false]],
    ["age < 5 && region == 'N' || region == 'S'", [true, true, false]],
    ["age < 5 | region == 'S' & BR1 == 9", [true, false, null]],
    ["!(region == 'N')", [false, true, true]],
    ['! BR1 == 3', [true, false, true]],
    ["not region == 'N' and BR1 > 1", [false, true, true]],
    ['age != 3', [false, true, null]],
    ['age <> 3', [false, true, null]],
    ['is.na(age)', [false, false, true]],
    ['!is.na(age) & age >= 7', [false, true, false]],
    ['BR1 %in% c(1, 2) | BR2 == 1', [true, true, null]],
    ["region in ('N', 'S')", [true, true, false]],
    ["region %in% ['S']", [false, true, false]],
    ["region == '(0,19]'", [false, false, true]],
    ["BR1 == '3'", [false, true, false]],
    ['region == 3', [false, false, false]],
    ['age * 2 + 1 == 7', [true, false, null]],
    ['BR1 - 1 - 1 == 1', [false, true, false]],
    ['-BR1 < -2', [false, true, true]],
    ['BR1 / 0 == 1', [null, null, null]],
    ['`odd name` >= 2', [false, true, true]],
    ["day >= '2022-01-01'", [false, true, true]],
    ['TRUE', [true, true, true]],
    ['age == NA', [null, null, null]],
    ['BR1 == 1 (certificate seen; others: no)', [true, false, false]],
    ['BR2 (=SDG 16.9.1)', [null, true, null]],
  ])('%s', (condition, expected) => expect(holds(condition)).toEqual(expected))

  it.each([
    ['age <', 'too early'],
    ['age < 5 region', '"region"'],
    ['(age < 5', 'too early'],
    ['age # 5', '"#"'],
    ['age in 5', '"5"'],
    ['', 'too early'],
    ['height > 5', 'no column "height"'],
    ['region', 'neither true nor false'],
    ['region > 3', 'no order'],
    ['region + 1 == 3', 'not a number'],
    ['system("x")', 'no column "system"'],
    ['constructor == 1', 'no column'],
  ])('%s is refused', (condition, words) => expect(telling(() => holds(condition))).toThrow(words))

  it('a column alone has its own values', () =>
    expect(evaluateExpression('age', table, 'indicator')).toEqual([3, 7, null]))

  it('any text is either read or refused with a reason, never a crash', () => {
    const pieces = fc.constantFrom(
      'age',
      'region',
      '==',
      '<',
      '&',
      '|',
      '!',
      '(',
      ')',
      "'N'",
      '5',
      'is.na',
      'c',
      '%in%',
      ',',
      '-',
      '*',
      '"',
      '`',
      '#',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        try {
          holds(parts.join(' '))
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError', code: 'invalid-input' })
        }
      }),
    )
  })
})
