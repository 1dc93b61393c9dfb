import { describe, expect, it } from 'vitest'
import { checkEdition, everyCheck } from '@/tests/support/check-edition'
import type { Check } from './check'
import { checkProblems } from './check-problems'
import { toolsRead } from './tools-read'

const on = { key: 'c', tool: 'plan', table: 'tasks', severity: 'error' } as const

describe('checks as a part of an edition', () => {
  it('hold together', () => expect(checkProblems(checkEdition, everyCheck)).toEqual([]))

  it.each([
    [{ ...on, check: 'no-circle', column: 'after', tool: 'none' }, 'there is no tool none'],
    [{ ...on, check: 'no-circle', column: 'after', table: 'none' }, 'there is no table none'],
    [{ ...on, check: 'no-circle', column: 'goal' }, 'does not refer to rows of its own table'],
    [{ ...on, check: 'end-after-start', columns: ['start', 'none'] }, 'there is no column none'],
    [{ ...on, check: 'end-after-start', columns: ['start', 'title'] }, 'is of the kind text'],
    [{ ...on, check: 'not-before', column: 'end', than: { column: 'room' } }, 'of the kind text'],
    [
      { ...on, check: 'not-after', column: 'end', than: { through: 'room', column: 'year' } },
      'column room does not refer to rows',
    ],
    [
      { ...on, check: 'not-after', column: 'end', than: { through: 'goal', column: 'none' } },
      'there is no column goal > none',
    ],
    [
      { ...on, check: 'not-after', column: 'end', than: { tool: 'plan', field: 'tasks' } },
      'there is no column tasks',
    ],
    [{ ...on, check: 'known-in-list', column: 'room', list: 'rooms' }, 'there is no list rooms'],
    [{ ...on, check: 'within-range', column: 'done' }, 'it has no bounds'],
    [{ ...on, check: 'value-among', column: 'status', values: ['lost'] }, 'no option lost'],
    [
      { ...on, check: 'requires-when', columns: ['end'], where: [{ column: 'status', in: ['x'] }] },
      'column status has no option x',
    ],
    [
      {
        ...{ ...on, check: 'requires-when', columns: ['end'] },
        where: [{ column: 'start', filled: false }],
      },
      'it would ask something of an empty row',
    ],
    [
      { ...on, check: 'sum-at-most', column: 'cost', limit: { column: 'price' } },
      'its limit is in a row',
    ],
  ] as [Check, string][])('says of %j: %s', (check, problem) =>
    expect(checkProblems(checkEdition, [check]).join('\n')).toContain(problem),
  )

  it('say which tools they read', () => {
    const read = Object.fromEntries(
      everyCheck.map((check) => [check.key, toolsRead(checkEdition, check)]),
    )
    expect(read['task-ends']).toEqual(['plan'])
    expect(read['task-before-goal']).toEqual(['plan', 'goals'])
    expect(read['within-envelope']).toEqual(['plan'])
    expect(read['on-the-way']).toEqual(['goals'])
  })
})
