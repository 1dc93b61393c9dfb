import { describe, expect, it } from 'vitest'
import { sampleInstrument } from '@/tests/support/any-answers'
import { sampleExchange } from '@/tests/support/sample-exchange'
import { englishWords } from '@/tests/support/told'
import { formModel } from './form-model'
import { xlsForm } from './xls-form'

const { survey, choices, settings } = xlsForm(
  formModel(sampleExchange(sampleInstrument(), []), 'en', () => englishWords),
)
const [columns = [], ...rows] = survey
const at = (row: string[], column: string) => row[columns.indexOf(column)] ?? ''
const fields = rows.filter((row) => !at(row, 'type').startsWith('end_'))

describe('the questionnaire as XLSForm', () => {
  it('names each field once and closes every group that it opens', () => {
    const names = fields.map((row) => at(row, 'name'))
    expect(new Set(names).size).toBe(names.length)
    const open: string[] = []
    for (const row of rows) {
      const [, way, kind] = /^(begin|end)_(group|repeat)$/.exec(at(row, 'type')) ?? []
      if (way === 'begin') open.push(`${kind} ${at(row, 'name')}`)
      if (way === 'end') expect(open.pop()).toBe(`${kind} ${at(row, 'name')}`)
    }
    expect(open).toEqual([])
  })

  it('refers only to fields and lists that are there', () => {
    const names = new Set(fields.map((row) => at(row, 'name')))
    const expressions = rows.flatMap((row) =>
      ['relevant', 'required', 'constraint'].map((column) => at(row, column)),
    )
    const referred = expressions.flatMap((expression) =>
      [...expression.matchAll(/\$\{([^}]*)\}/g)].map(([, name]) => name ?? ''),
    )
    expect(referred.filter((name) => !names.has(name))).toEqual([])
    const lists = new Set(choices.slice(1).map(([list]) => list))
    const wanted = rows.flatMap(
      (row) => /^select_(?:one|multiple) (.+)$/.exec(at(row, 'type'))?.[1] ?? [],
    )
    expect(wanted.filter((list) => !lists.has(list))).toEqual([])
  })

  it('says conditions so that only an answer meets them', () => {
    const row = fields.find(
      (candidate) => at(candidate, 'name') === 'g_H_1_10__p33333333333343338333333333333333',
    )
    expect(row && at(row, 'relevant')).toBe(`\${H_1_09} != '' and not(\${H_1_09} = 'none')`)
    const table = fields.find((candidate) => at(candidate, 'name') === 'g_H_1_06')
    expect(table && at(table, 'relevant')).toContain(`join('', \${H_1_05__c1})`)
    const any = fields.find((candidate) => at(candidate, 'name') === 'g_H_3_04__birth')
    expect(any && at(any, 'relevant')).toContain(' or ')
  })

  it('says in each language what is wrong with a value', () => {
    const told = ['English (en)', 'Khmer (km)'].map((language) =>
      fields.map((row) => at(row, `constraint_message::${language}`)).filter(Boolean),
    )
    for (const messages of told)
      expect([...new Set(messages)].sort()).toEqual([
        'Enter a number from 0 to 100.',
        'Enter a number from 0 to 1000000000000.',
        'Give either an answer or the reason why there is none.',
      ])
    const constrained = fields.filter((row) => at(row, 'constraint') !== '')
    expect(told[0]).toHaveLength(constrained.length)
  })

  it('carries the translations beside the source', () => {
    expect(columns).toContain('label::Khmer (km)')
    expect(settings[1]).toContain('English (en)')
    const question = fields.find(
      (candidate) => at(candidate, 'name') === 'H_1_08__p33333333333343338333333333333333',
    )
    expect(question && at(question, 'label::Khmer (km)')).toBe('H-1.08 សំណួរ (Refugees)')
    expect(choices.find(([list, name]) => list === 'o_H_1_08' && name === 'no')?.[3]).toBe('ទេ')
  })
})
