import 'server-only'
import { formAddress, toolScreens } from '@/lib/core/assessment/tool-screens'
import type { TableField } from '@/lib/core/methodology/field'
import { findField, findTable, tablesOf, toolName } from '@/lib/core/methodology/find'
import { nameOfRow } from '@/lib/core/methodology/name-of-row'
import type { Tool } from '@/lib/core/methodology/schema'
import { can } from '@/lib/core/policy/can'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'
import type { Prisma } from '@/lib/server/generated/client'
import { Cells } from '@/lib/server/json-column'
import {
  type HolderReader,
  type HolderWords,
  type Source,
  type StoredReference,
  wordsFor,
} from '@/lib/server/reference/holder-reader'
import { ownRowsOnly } from './own-rows'
import { cellWordsOf } from './references'

/** Id of a field as a holder of pointers. */
export function fieldHolderId(tool: string, field: string): string {
  return `${tool}/${field}`
}

export const fieldHolder: HolderReader = {
  readable: async (_source, reach) => ({ within: { in: readableTools(reach) } }),
  describe: async (_source, reach, references) =>
    references.map((reference): HolderWords => {
      const tool = toolOf(reach, reference.within)
      const key = reference.holderId.slice(reference.within.length + 1)
      const name = (tool && findField(tool, key)?.label) ?? key
      return { ...placeIn(tool, key), name, partName: null }
    }),
  isReplaceable: () => true,
}

export const rowHolder: HolderReader = {
  readable: (source, reach) => readableRows(source, reach, 'row'),
  describe: async (source, reach, references) =>
    wordsFor(
      references,
      await rowWords(
        source,
        reach,
        references.map(({ holderId }) => holderId),
      ),
      (reference) => columnName(reach, reference),
    ),
  isReplaceable: () => true,
}

/** Words of the rows, by id. */
export async function rowWords(
  source: Source,
  reach: Reach,
  ids: readonly string[],
): Promise<Map<string, Omit<HolderWords, 'partName'>>> {
  const rows = await source.toolRow.findMany({
    where: { id: { in: [...new Set(ids)] }, assessmentId: reach.assessment.id },
    select: { id: true, toolKey: true, tableKey: true, values: true, position: true },
  })
  const tables = rows.flatMap(({ toolKey, tableKey }) => {
    const table = tableOf(reach, toolKey, tableKey)
    return table ? [{ toolKey, table }] : []
  })
  const cellWords = await cellWordsOf(source, reach, tables)
  const words = rows.map(async ({ id, toolKey, tableKey, values, position }) => {
    const table = tableOf(reach, toolKey, tableKey)
    const place = { assessmentId: reach.assessment.id, toolKey, tableKey, removedAt: null }
    const before = await source.toolRow.count({ where: { ...place, position: { lt: position } } })
    const name = table ? nameOfRow(table, Cells.parse(values), before, cellWords) : id
    return [id, { ...placeIn(toolOf(reach, toolKey), `row-${id}`, tableKey), name }] as const
  })
  return new Map(await Promise.all(words))
}

/**
 * References of rows, or of the evidence of rows and fields, in tools that the person reads; of a
 * table in which they see their own institution's rows alone, those.
 */
export async function readableRows(
  source: Source,
  reach: Reach,
  kind: 'row' | 'evidence',
): Promise<Prisma.ReferenceWhereInput> {
  const where = { assessmentId: reach.assessment.id }
  const tools = reach.methodology.tools.filter((tool) => isReadable(reach, tool))
  const limited = tools.flatMap((tool) =>
    tablesOf(tool).flatMap((table) => {
      const own = ownRowsOnly(reach, tool, table)
      return own ? [{ toolKey: tool.key, tableKey: table.key, own }] : []
    }),
  )
  const within = { in: tools.map(({ key }) => key) }
  if (limited.length === 0) return { within }
  const rows = await source.toolRow.findMany({
    where: {
      ...where,
      OR: limited.map(({ toolKey, tableKey, own }) => ({
        toolKey,
        tableKey,
        values: { path: [own.column], equals: own.stakeholderId ?? '' },
      })),
    },
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  const holders =
    kind === 'row'
      ? ids
      : (
          await source.evidenceLink.findMany({
            where: { ...where, rowId: { in: ids } },
            select: { id: true },
          })
        ).map(({ id }) => id)
  const tables = limited.map(({ toolKey, tableKey }) => ({
    within: toolKey,
    holderTable: tableKey,
  }))
  return { within, OR: [{ NOT: { OR: tables } }, { holderId: { in: holders } }] }
}

function readableTools(reach: Reach): string[] {
  return reach.methodology.tools.filter((tool) => isReadable(reach, tool)).map(({ key }) => key)
}

function isReadable(reach: Reach, tool: Tool): boolean {
  return can(subjectOf(reach), 'tool.read', { access: tool.readers })
}

function toolOf(reach: Reach, key: string): Tool | undefined {
  return reach.methodology.tools.find((tool) => tool.key === key)
}

function tableOf(reach: Reach, toolKey: string, tableKey: string): TableField | undefined {
  const tool = toolOf(reach, toolKey)
  return tool && findTable(tool, tableKey)
}

function placeIn(
  tool: Tool | undefined,
  anchor: string,
  tableKey?: string,
): { within: string; path: string } {
  if (!tool) return { within: '', path: '' }
  const table = tableKey === undefined ? undefined : findTable(tool, tableKey)
  const screen = toolScreens[tool.nature]
  const address = screen.formBeside ? formAddress(tool) : screen.address(tool)
  return {
    within: [toolName(tool), table?.label].filter(Boolean).join(' · '),
    path: `${address}#${anchor}`,
  }
}

function columnName(reach: Reach, { within, holderTable, part }: StoredReference): string | null {
  const table = tableOf(reach, within, holderTable)
  return table?.columns.find(({ key }) => key === part)?.label ?? null
}
