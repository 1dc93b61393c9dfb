import { describe, expect, it } from 'vitest'
import { methodology } from '@/tests/support/methodology'
import { define } from './define'

const ofList = (optionSet: string) => ({
  key: 'one',
  title: 'One',
  fields: [{ kind: 'choice', key: 'colour', label: 'Colour', optionSet }],
})

describe('define', () => {
  const whole = methodology
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
    [
      'a choice of no list',
      {
        ...whole,
        lists: [],
        tools: whole.tools.map((tool) =>
          tool.key === 'form-01' ? { ...tool, sections: [ofList('colours')] } : tool,
        ),
      },
      /there is no list colours/,
    ],
  ]
  it.each(broken)('refuses %s', (_what, content, message) => {
    expect(() => define(content)).toThrow(message)
  })
})
