import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/core/canonical-json'
import { define } from './define'
import { fieldsOf } from './find'
import { allMethodologies, getMethodology } from './registry'
import { Methodology } from './schema'

/** A published edition never changes: a new hash here means that a new edition key is due. */
const publishedHashes: Record<string, string> = {
  'bali-outline-1': 'f1839b8cf577230988abef9328f3a9c6248fbf6cadac6c377bbebb5231d52401',
  'bali-outline-2': '9dfe0953d2ce786f87643882e081ed0583335203ef5a6f8119283a9348d43140',
  'bali-outline-3': '4a7438fc77bd5d33361b3da8c947f73ad0f497d6a6734fcf0b5e2ad40d7a5f4e',
  'bali-outline-4': '14c26cd62ac53dd7a6885e94732b5d3d8b917eeb87dbe7b1f2213b1e22963cdd',
}

describe('methodology editions', () => {
  it.each(allMethodologies())('$key keeps the content it was published with', (methodology) => {
    expect(createHash('sha256').update(canonicalJson(methodology)).digest('hex')).toBe(
      publishedHashes[methodology.key],
    )
  })

  it.each(allMethodologies())('$key goes through JSON unchanged', (methodology) => {
    expect(Methodology.parse(JSON.parse(JSON.stringify(methodology)))).toEqual(methodology)
  })

  it('holds the whole method', () => {
    const methodology = getMethodology('bali-outline-1')
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
      getMethodology('bali-outline-1').steps.find((step) => step.number === number)?.dependsOn
    expect([dependenciesOf(6), dependenciesOf(7), dependenciesOf(8)]).toEqual([
      ['step-05'],
      ['step-05'],
      ['step-05'],
    ])
    expect(dependenciesOf(9)).toEqual(['step-06', 'step-07', 'step-08'])
  })

  it('has the output of each step approved before the step is completed', () => {
    for (const step of getMethodology('bali-outline-1').steps)
      expect(
        step.guards.flatMap((guard) => (guard.kind === 'output-approved' ? guard.output : [])),
      ).toEqual(step.outputs)
  })
})

describe('define', () => {
  const whole = getMethodology('bali-outline-1')
  const [first, ...others] = whole.steps
  const broken: [string, unknown, RegExp][] = [
    ['an unknown member', { ...whole, colour: 'red' }, /unrecognized/i],
    [
      'a step of no phase',
      { ...whole, steps: [{ ...first, phase: 'phase-9' }, ...others] },
      /phase phase-9 is not in the edition/,
    ],
    [
      'a step that waits for a later one',
      { ...whole, steps: [{ ...first, dependsOn: ['step-05'] }, ...others] },
      /waits for the later step-05/,
    ],
    [
      'a tool that is gone',
      { ...whole, tools: whole.tools.filter((tool) => tool.key !== 'tool-k') },
      /there is no table tool-k/,
    ],
    [
      'two steps of one key',
      { ...whole, steps: [...whole.steps, first] },
      /step step-01 is there twice/,
    ],
    [
      'a guard on no field',
      {
        ...whole,
        steps: [
          {
            ...first,
            guards: [
              {
                key: 'g',
                before: 'submit',
                message: 'm',
                kind: 'field-filled',
                tool: 'form-01',
                field: 'nothing',
              },
            ],
          },
          ...others,
        ],
      },
      /no field form-01.nothing/,
    ],
  ]
  it.each(broken)('refuses %s', (_what, content, message) => {
    expect(() => define(content)).toThrow(message)
  })

  it('offers columns for every calculated column', () => {
    const calculated = whole.tools
      .flatMap(fieldsOf)
      .flatMap((field) =>
        field.kind === 'table'
          ? field.columns.filter((column) => column.kind === 'calculated')
          : [],
      )
    expect(calculated.length).toBeGreaterThan(5)
  })
})
