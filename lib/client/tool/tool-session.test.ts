import { describe, expect, it } from 'vitest'
import { FakeClock } from '@/tests/support/save/fake-clock'
import { FakeDevice } from '@/tests/support/save/fake-device'
import { FakeToolServer } from '@/tests/support/save/fake-tool-server'
import { randomId } from '../random-id'
import { Outbox } from '../save/outbox'
import { ToolSession } from './tool-session'

const place = '/assessments/1/tools/tool-c'

function world() {
  const server = new FakeToolServer()
  const device = new FakeDevice()
  const clock = new FakeClock()
  const open = () => {
    const outbox = new Outbox({
      user: 'amina',
      store: device,
      transport: server.transport,
      tabs: device.tabs('amina'),
      clock,
      newKey: randomId,
    })
    const rows = [...server.rows].filter(([, row]) => !row.isRemoved)
    const session = new ToolSession(outbox, {
      ...{ place, href: '/tools/tool-c', title: 'Work plan' },
      fields: Object.fromEntries(server.fields),
      rows: {
        tasks: rows.map(([id, { values, version }]) => structuredClone({ id, values, version })),
      },
      nameOf: (edit) => edit.op,
      columnNames: () => ({ title: 'Task', start: 'Start' }),
    })
    const stops = [session.start(), outbox.start()]
    const close = () => {
      for (const stop of stops) stop()
    }
    return Object.assign(session, { box: outbox, close })
  }
  return { server, clock, open }
}

type Open = ReturnType<ReturnType<typeof world>['open']>
const titles = (session: Open) =>
  (session.current().rows.tasks ?? []).map(({ values }) => values.title)
const waiting = (session: Open) => session.box.current().changes

describe('what a person does in a tool', () => {
  it('is shown at once and saved, cell by cell', async () => {
    const { server, clock, open } = world()
    const session = open()
    session.setField('title', 'Plan', true)
    const [id = ''] = session.addRows('tasks', [{}])
    session.setCell('tasks', id, 'title', 'Draft', true)
    expect(session.current().fields.title).toBe('Plan')
    expect(titles(session)).toEqual(['Draft'])
    await clock.pass(2000)
    expect(server.fields.get('title')).toEqual({ value: 'Plan', version: 1 })
    expect(server.rows.get(id)?.values).toEqual({ title: 'Draft' })
    expect(waiting(session)).toEqual([])
  })

  it('is not sent when it was typed and taken back', async () => {
    const { server, clock, open } = world()
    const session = open()
    session.setField('title', 'x', true)
    session.setField('title', null, true)
    await clock.pass(2000)
    expect(server.requests).toEqual([])
  })

  it('stands on the version that one’s own earlier change made', async () => {
    const { server, clock, open } = world()
    const session = open()
    const [id = ''] = session.addRows('tasks', [{ title: 'one' }])
    await clock.pass(10)
    for (const title of ['two', 'three']) {
      session.setCell('tasks', id, 'title', title)
      await clock.pass(10)
    }
    session.setCell('tasks', id, 'title', 'four')
    session.removeRow('tasks', id)
    await clock.pass(10)
    expect(session.current().disputes).toEqual({})
    expect(server.rows.get(id)).toMatchObject({ isRemoved: true, values: { title: 'four' } })
  })
})

describe('a bad cell', () => {
  it('is marked alone in a paste of 50 rows, and mended where it stands', async () => {
    const { server, clock, open } = world()
    const session = open()
    const rows = Array.from({ length: 50 }, (_, index) => ({
      title: `Task ${index}`,
      start: index === 20 ? 'bad' : '2027-01-04',
    }))
    const ids = session.addRows('tasks', rows)
    await clock.pass(10)
    const [spot = ''] = Object.keys(session.current().refusals)
    expect(spot).toBe(`tasks/${ids[20]}/start`)
    expect(Object.keys(session.current().refusals)).toHaveLength(1)
    expect(server.rows.size).toBe(50)
    expect(session.current().rows.tasks?.[20]?.values.start).toBe('bad')
    expect(waiting(session)[0]?.label).toBe('add-row: Start')
    session.setCell('tasks', ids[20] ?? '', 'start', '2027-02-01')
    await clock.pass(10)
    expect(server.rows.get(ids[20] ?? '')?.values.start).toBe('2027-02-01')
    expect(session.current().refusals).toEqual({})
  })

  it('is given up for what the server has', async () => {
    const { clock, open } = world()
    const session = open()
    session.setField('title', 'good')
    await clock.pass(10)
    session.setField('title', 'bad')
    await clock.pass(10)
    expect(session.current()).toMatchObject({ fields: { title: 'bad' } })
    session.discard('title')
    expect(session.current().fields.title).toBe('good')
    expect(session.current().refusals).toEqual({})
  })
})

describe('two people at one cell', () => {
  it.each([
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
  ] as const)('see both values and keep %s', async (keep, value) => {
    const { server, clock, open } = world()
    const first = open()
    const [id = ''] = first.addRows('tasks', [{ title: 'Before' }])
    await clock.pass(10)
    const row = server.rows.get(id)
    if (row) Object.assign(row, { version: 2, values: { title: 'Theirs' }, cells: { title: 2 } })
    first.setCell('tasks', id, 'title', 'Mine')
    await clock.pass(10)
    const spot = `tasks/${id}/title`
    expect(first.current().disputes[spot]).toMatchObject({ theirs: 'Theirs', by: 'Ravi' })
    first.resolve(spot, keep)
    await clock.pass(10)
    expect(titles(first)).toEqual([value])
    expect(server.rows.get(id)?.values.title).toBe(value)
    first.setCell('tasks', id, 'title', 'After')
    await clock.pass(10)
    expect(first.current().disputes).toEqual({})
    expect(server.rows.get(id)?.values.title).toBe('After')
  })
})

describe('the way back', () => {
  it('takes back and does again, stroke by field, before and after saving', async () => {
    const { server, clock, open } = world()
    const session = open()
    for (const text of ['P', 'Pl', 'Plan']) session.setField('title', text, true)
    session.flush()
    session.setField('title', 'Plan B', true)
    await clock.pass(2000)
    session.undo()
    expect(session.current().fields.title).toBe('Plan')
    session.undo()
    expect(session.current()).toMatchObject({ fields: { title: null }, canUndo: false })
    session.redo()
    session.redo()
    await clock.pass(2000)
    expect(server.fields.get('title')?.value).toBe('Plan B')
    expect(session.current()).toMatchObject({ canUndo: true, canRedo: false })
  })

  it('brings a removed row back to its place, with its values', async () => {
    const { server, clock, open } = world()
    const session = open()
    const ids = session.addRows('tasks', [{ title: 'a' }, { title: 'b' }, { title: 'c' }])
    await clock.pass(10)
    session.removeRow('tasks', ids[1] ?? '')
    await clock.pass(10)
    expect(titles(session)).toEqual(['a', 'c'])
    session.undo()
    await clock.pass(10)
    expect(titles(session)).toEqual(['a', 'b', 'c'])
    expect(server.rows.get(ids[1] ?? '')).toMatchObject({ isRemoved: false })
    session.undo()
    expect(titles(session)).toEqual([])
    session.redo()
    await clock.pass(10)
    expect(titles(session)).toEqual(['a', 'b', 'c'])
    expect([...server.rows.values()].some(({ isRemoved }) => isRemoved)).toBe(false)
  })
})

describe('work left offline', () => {
  it('is shown by the next visit and sent in order', async () => {
    const { server, clock, open } = world()
    server.isUp = false
    const first = open()
    const [id = ''] = first.addRows('tasks', [{ title: 'in the rain' }])
    first.setCell('tasks', id, 'start', '2027-01-04')
    await clock.pass(100)
    first.close()
    const second = open()
    await clock.pass(100)
    expect(titles(second)).toEqual(['in the rain'])
    server.isUp = true
    second.box.sendNow()
    await clock.pass(100)
    expect(server.rows.get(id)?.values).toEqual({ title: 'in the rain', start: '2027-01-04' })
  })
})
