import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/core/canonical-json'
import { head, methodology } from '@/tests/support/methodology'
import { define } from './define'
import { type EditionPart, openEdition } from './edition'
import { fieldsOf } from './find'
import { Methodology } from './schema'

const hashOf = (edition: Methodology) =>
  createHash('sha256').update(canonicalJson(edition)).digest('hex')

describe('the edition that the application comes with', () => {
  it('holds together', () => {
    expect(define(methodology)).toEqual(methodology)
  })

  it('keeps what it was published with', () => {
    if (head.published) expect(hashOf(methodology)).toBe(head.published.sha256)
  })

  it('goes through JSON unchanged', () => {
    expect(Methodology.parse(JSON.parse(JSON.stringify(methodology)))).toEqual(methodology)
  })

  it('holds the whole method', () => {
    expect(methodology.phases).toHaveLength(3)
    expect(methodology.steps.map((step) => step.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    expect(
      methodology.tools
        .flatMap((tool) => tool.letter ?? [])
        .sort()
        .join(''),
    ).toBe('ABCDEFGHIJKLMN')
    expect(methodology.outputs).toHaveLength(15)
    expect(methodology.challenges).toHaveLength(5)
    expect(methodology.populations).toHaveLength(23)
    expect(methodology.standards).toHaveLength(104)
    expect(methodology.regionalTargets).toHaveLength(15)
    expect(methodology.questions).toHaveLength(237)
  })

  it('runs steps 6, 7 and 8 side by side after step 5', () => {
    const dependenciesOf = (number: number) =>
      methodology.steps.find((step) => step.number === number)?.dependsOn
    expect([dependenciesOf(6), dependenciesOf(7), dependenciesOf(8)]).toEqual([
      ['step-05'],
      ['step-05'],
      ['step-05'],
    ])
    expect(dependenciesOf(9)).toEqual(['step-06', 'step-07', 'step-08'])
  })

  it('has the output of each step approved before the step is completed', () => {
    for (const step of methodology.steps)
      expect(
        step.guards.flatMap((guard) => (guard.kind === 'output-approved' ? guard.output : [])),
      ).toEqual(step.outputs)
  })

  it('offers columns for every calculated column', () => {
    const calculated = methodology.tools
      .flatMap(fieldsOf)
      .flatMap((field) =>
        field.kind === 'table'
          ? field.columns.filter((column) => column.kind === 'calculated')
          : [],
      )
    expect(calculated.length).toBeGreaterThan(5)
  })
})

describe('openEdition', () => {
  const words = { edition: { title: 'Method', edition: 'First', provenance: 'Ours' } }
  const open = (parts: Partial<Record<EditionPart, unknown>>, more: object = {}) =>
    openEdition({ key: 'small', language: 'en' }, { ...words, ...more }, (part) => {
      if (!(part in parts)) throw new Error(`${part} was read`)
      return parts[part]
    })
  const phase = { key: 'phase-1', number: 1 }
  const phaseWords = { title: 'One', purpose: 'To begin' }

  it('reads a part when it is asked for, and once', () => {
    const edition = open({ phases: [phase] }, { phases: { 'phase-1': phaseWords } })
    expect(edition.title).toBe('Method')
    expect(edition.phases).toEqual([{ ...phase, ...phaseWords }])
    expect(edition.phases).toBe(edition.phases)
    expect(() => edition.questions).toThrow('questions was read')
  })

  it.each<[string, object, RegExp]>([
    ['words that are missing', {}, /title/],
    ['words for nothing', { phases: { 'phase-9': phaseWords } }, /phases\/phase-9/],
    ['words for no part', { colours: {} }, /colours/],
    [
      'words where there is structure',
      { phases: { 'phase-1': { ...phaseWords, number: 'first' } } },
      /phases\/phase-1\/number/,
    ],
  ])('refuses %s', (_what, more, message) => {
    expect(() => open({ phases: [phase] }, more).phases).toThrow(message)
  })
})
