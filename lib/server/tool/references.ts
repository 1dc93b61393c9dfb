import 'server-only'
import type { FieldError } from '@/lib/core/error'
import type { Json } from '@/lib/core/json'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { fieldsOf, findTable, findTool } from '@/lib/core/methodology/find'
import { type CellWords, nameOfRow } from '@/lib/core/methodology/name-of-row'
import type { Tool } from '@/lib/core/methodology/schema'
import { can } from '@/lib/core/policy/can'
import { formatValue } from '@/lib/core/tool/format-value'
import type { ReferenceOption } from '@/lib/core/tool/tool-view'
import type { Reach } from '@/lib/server/assessment/reach'
import type { Database, Transaction } from '@/lib/server/db'
import { Cells } from '@/lib/server/json-column'
import { wordsIn } from '@/lib/server/words/words-in'

type Source = Transaction | Database

/** What the references and files of a tool may point at, by target, with the names to show. */
export async function referenceOptions(
  source: Source,
  reach: Reach,
  tool: Tool,
): Promise<Record<string, ReferenceOption[]>> {
  const targets = [
    ...new Set(
      fieldsOf(tool)
        .flatMap((field) => (field.kind === 'table' ? field.columns : [field]))
        .flatMap((field) => targetOf(field) ?? []),
    ),
  ]
  const lists = await Promise.all(targets.map((target) => optionsOf(source, reach, target)))
  return Object.fromEntries(targets.map((target, index) => [target, lists[index] ?? []]))
}

export function targetOf(field: ScalarField): string | null {
  if (field.kind === 'file') return 'document'
  return field.kind === 'reference' ? field.to : null
}

export interface Pointer {
  path: string
  target: string
  ids: string[]
}

/** Errors for pointers at things that are not there. */
export async function danglingPointers(
  source: Source,
  reach: Reach,
  pointers: Pointer[],
): Promise<FieldError[]> {
  const targets = [...new Set(pointers.map(({ target }) => target))]
  const known = new Map<string, Set<string>>()
  for (const target of targets) {
    const wanted = pointers.filter((pointer) => pointer.target === target).flatMap(({ ids }) => ids)
    known.set(target, await existing(source, reach.assessment.id, target, [...new Set(wanted)]))
  }
  return pointers
    .filter(({ target, ids }) => ids.some((id) => !known.get(target)?.has(id)))
    .map(({ path }) => ({
      path,
      code: 'names-something-gone',
    }))
}

async function existing(
  source: Source,
  assessmentId: string,
  target: string,
  ids: string[],
): Promise<Set<string>> {
  const where = { assessmentId, id: { in: ids } }
  const select = { id: true }
  if (target === 'document')
    return idsOf(await source.document.findMany({ where: { ...where, removedAt: null }, select }))
  if (target === 'population')
    return idsOf(await source.population.findMany({ where: { ...where, removedAt: null }, select }))
  if (target === 'member') {
    const members = await source.membership.findMany({
      where: { assessmentId, removedAt: null, userId: { in: ids } },
      select: { userId: true },
    })
    return new Set(members.map(({ userId }) => userId))
  }
  const [toolKey = '', tableKey = ''] = target.split('.')
  return idsOf(
    await source.toolRow.findMany({
      where: { ...where, toolKey, tableKey, removedAt: null },
      select,
    }),
  )
}

function idsOf(rows: { id: string }[]): Set<string> {
  return new Set(rows.map(({ id }) => id))
}

async function optionsOf(source: Source, reach: Reach, target: string): Promise<ReferenceOption[]> {
  const assessmentId = reach.assessment.id
  const open = { assessmentId, removedAt: null }
  if (target === 'document') return documentOptions(source, reach)
  if (target === 'population') {
    const rows = await source.population.findMany({
      where: open,
      orderBy: { position: 'asc' },
      select: { id: true, name: true },
    })
    return rows.map(({ id, name }) => ({ id, label: name }))
  }
  if (target === 'member') {
    const rows = await source.membership.findMany({
      where: open,
      orderBy: { createdAt: 'asc' },
      select: { userId: true, user: { select: { name: true } } },
    })
    return rows.map(({ userId, user }) => ({ id: userId, label: user.name }))
  }
  return rowOptions(source, reach, target)
}

/** Rows of a table by their names, which may be names of what they refer to. */
async function rowOptions(
  source: Source,
  reach: Reach,
  target: string,
): Promise<ReferenceOption[]> {
  const [toolKey = '', tableKey = ''] = target.split('.')
  const table = findTable(findTool(reach.methodology, toolKey), tableKey)
  if (!table) return []
  const [rows, words] = await Promise.all([
    source.toolRow.findMany({
      where: { assessmentId: reach.assessment.id, toolKey, tableKey, removedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, values: true },
    }),
    cellWordsOf(source, reach, [{ toolKey, table }]),
  ])
  return rows.map(({ id, values }, index) => ({
    id,
    label: nameOfRow(table, Cells.parse(values), index, words),
  }))
}

/** How to say the naming columns of these tables; what they point at is named too. */
export async function cellWordsOf(
  source: Source,
  reach: Reach,
  tables: readonly { toolKey: string; table: TableField }[],
): Promise<CellWords> {
  const targets = new Set(
    tables.flatMap(({ toolKey, table }) =>
      table.columns.flatMap((column) => {
        const to = table.namedBy.includes(column.key) ? targetOf(column) : null
        return to && to !== `${toolKey}.${table.key}` ? [to] : []
      }),
    ),
  )
  const lists = await Promise.all([...targets].map((to) => optionsOf(source, reach, to)))
  const names = new Map(lists.flat().map(({ id, label }) => [id, label]))
  const { methodology } = reach
  const wording = { methodology, names, words: wordsIn(methodology.language) }
  return (column, value) => formatValue(wording, column, value as Json)
}

/** Confidential documents are offered only to those who may read them. */
export async function documentOptions(source: Source, reach: Reach): Promise<ReferenceOption[]> {
  const all = reach.subject === 'system' || can(reach.subject, 'document.read-confidential')
  const where = {
    assessmentId: reach.assessment.id,
    removedAt: null,
    ...(!all && { confidentiality: { not: 'confidential' } }),
  }
  const rows = await source.document.findMany({
    where,
    orderBy: { createdAt: 'asc' },
    select: { id: true, title: true },
  })
  return rows.map(({ id, title }) => ({ id, label: title }))
}
