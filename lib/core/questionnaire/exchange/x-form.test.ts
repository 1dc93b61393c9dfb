// @vitest-environment jsdom
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Instance, instancesOf } from '@/lib/core/questionnaire/instrument'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { visibleInstances } from '@/lib/core/questionnaire/visibility'
import { anyAnswers, conditionalInstrument, sampleInstrument } from '@/tests/support/any-answers'
import { sampleExchange, sampleInstitution } from '@/tests/support/sample-exchange'
import { englishWords } from '@/tests/support/told'
import { type FormModel, formModel } from './form-model'
import { choicesIn, columnName, formName } from './form-names'
import { pathsOf, xForm } from './x-form'

// The engine takes its time, so only questions that conditions are about.
const instrument = conditionalInstrument()
const places = instancesOf(instrument)
const exchange = sampleExchange(instrument, [])

/** The parts of the engine's nodes that the test uses. */
interface EngineNode {
  nodeType: string
  currentState: {
    reference: string
    relevant: boolean
    children: EngineNode[] | null
    value: unknown
    required?: boolean
  }
  setValue?: (value: unknown) => void
  selectValue?: (value: string) => void
  selectValues?: (values: string[]) => void
  addInstances?: (after: number, count: number) => void
}

let model: FormModel
let createInstance: () => { root: EngineNode }
beforeAll(async () => {
  // The engine's WebAssembly loader asks for it, although it loads nothing from there.
  Object.assign(globalThis, { __dirname: '.' })
  const engine = await import('@getodk/xforms-engine')
  model = formModel(exchange, 'en', () => englishWords)
  const form = await engine.loadForm(xForm(model))
  expect(form.status).toBe('success')
  createInstance = () =>
    'createInstance' in form
      ? (form.createInstance() as { root: unknown } as { root: EngineNode })
      : expect.unreachable()
}, 60_000)

describe('the questionnaire in the engine of ODK', () => {
  it('asks what the conditions ask, whatever is answered', () => {
    const paths = pathsOf(model.nodes, '/data')
    for (const answers of fc.sample(anyAnswers(instrument, sampleInstitution.id), 8)) {
      const nodes = nodesOf(createInstance().root)
      for (const answer of answers) {
        const place = places.find(({ key }) => key === answer.instance)
        if (place) enter(nodes, paths, place, answer)
      }
      const asked = places.filter(
        (place) => nodes.get(paths.get(`g_${formName(place)}`) ?? '')?.currentState.relevant,
      )
      const visible = visibleInstances(
        instrument,
        new Map(answers.map((answer) => [answer.instance, answer])),
      )
      expect(asked.map(({ key }) => key)).toEqual(
        places.map(({ key }) => key).filter((key) => visible.has(key)),
      )
    }
  }, 120_000)

  it('has each sentence that it refers to', () => {
    const xml = xForm(model)
    const told = [...xml.matchAll(/jr:itext\('([^']+)'\)/g)].map(([, id = '']) => id)
    expect(told.filter((id) => id.endsWith(':constraint')).length).toBeGreaterThan(0)
    const there = new Set([...xml.matchAll(/<text id="([^"]+)">/g)].map(([, id]) => id))
    expect(told.filter((id) => !there.has(id))).toEqual([])
  })

  it('asks for an answer or for the reason why there is none', () => {
    const nodes = nodesOf(createInstance().root)
    const answer = nodes.get(pathsOf(model.nodes, '/data').get('H_2_02') ?? '')
    const gap = nodes.get(pathsOf(model.nodes, '/data').get('H_2_02__gap') ?? '')
    expect(answer?.currentState.required).toBe(true)
    gap?.selectValue?.('not-known')
    expect(answer?.currentState.required).toBe(false)
  })
})

describe('names in forms', () => {
  it('are valid, permanent and all different', () => {
    const whole = sampleInstrument()
    const names = instancesOf(whole).map(formName)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))).toEqual([])
    expect(names).toContain('H_3_03__birth__p33333333333343338333333333333333__law')
    const codes = whole.questions.map((question) => choicesIn(question).map(({ code }) => code))
    expect(
      codes.filter(
        (list) =>
          new Set(list).size !== list.length || list.some((code) => !/^[a-z0-9_]+$/.test(code)),
      ),
    ).toEqual([])
  })
})

function nodesOf(root: EngineNode): Map<string, EngineNode> {
  const children = root.currentState.children ?? []
  return new Map([
    [root.currentState.reference, root] as const,
    ...children.flatMap((child) => [...nodesOf(child)]),
  ])
}

function enter(
  nodes: ReadonlyMap<string, EngineNode>,
  paths: ReadonlyMap<string, string>,
  place: Instance,
  { value }: InstitutionAnswer,
): void {
  const node = nodes.get(paths.get(formName(place)) ?? '')
  if (!node) throw new Error(`${place.key} is not in the form`)
  const codes = new Map(choicesIn(place.question).map(({ code, option }) => [option, code]))
  const code = (option: unknown) => codes.get(String(option)) ?? ''
  const { answerType } = place.question
  if (value === null) return
  if (answerType === 'table') enterRows(node, place, value as string[][])
  else if (answerType === 'multi') node.selectValues?.((value as string[]).map(code))
  else if (codes.size > 0) node.selectValue?.(code(value))
  else node.setValue?.(Array.isArray(value) ? value.join(' ') : value)
}

function enterRows(range: EngineNode, place: Instance, rows: string[][]): void {
  const have = range.currentState.children?.length ?? 0
  if (have < rows.length) range.addInstances?.(have - 1, rows.length - have)
  for (const [at, row] of (range.currentState.children ?? []).entries())
    for (const [index, cell] of (row.currentState.children ?? []).entries()) {
      expect(cell.currentState.reference).toContain(columnName(formName(place), index))
      cell.setValue?.(rows[at]?.[index] ?? '')
    }
}
