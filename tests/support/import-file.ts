import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { FileMapping } from '@/lib/core/coverage/import/file-mapping'
import type { ImportDetails } from '@/lib/core/coverage/import/import-details'
import type { ImportView } from '@/lib/core/coverage/import/import-view'
import type { Ctx } from '@/lib/server/context'
import { createImport } from '@/lib/server/coverage/import/create'
import { getImport } from '@/lib/server/coverage/import/get'

import { mapImport } from '@/lib/server/coverage/import/map'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import type { CoverageWorld } from './coverage-world'

export function streamOf(content: string | Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([content as Uint8Array<ArrayBuffer>]).stream()
}

export function sendFile(
  ctx: Ctx,
  assessmentId: string,
  fileName: string,
  content: string | Uint8Array,
  kind: 'register' | 'survey' = 'register',
): Promise<ImportView> {
  return createImport(ctx, assessmentId, { kind, fileName }, streamOf(content))
}

/** Chooses the columns and waits until the file is counted, or cannot be. */
export async function countFile(
  ctx: Ctx,
  assessmentId: string,
  sent: ImportView,
  mapping: FileMapping,
): Promise<ImportDetails> {
  await mapImport(ctx, assessmentId, sent.id, { mapping, version: sent.version })
  return untilCounted(ctx, assessmentId, sent.id)
}

export async function untilCounted(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<ImportDetails> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await getImport(ctx, assessmentId, id)
    if (found.status !== 'queued' && found.status !== 'running') return found
    await setTimeout(100)
  }
  throw new Error('The file was not counted within a minute.')
}

type Register = Extract<FileMapping, { kind: 'register' }>
type Survey = Extract<FileMapping, { kind: 'survey' }>

/** Births with the columns of the plainest extract. */
export function registerMapping(changes: Partial<Register> = {}): Register {
  return {
    kind: 'register',
    eventDate: { column: 'event_date', format: 'iso' },
    registrationDate: { column: 'registration_date', format: 'iso' },
    birthDate: null,
    event: { from: 'one', event: 'birth' },
    population: { from: 'one', populationId: null },
    national: true,
    area: null,
    sex: null,
    age: null,
    record: null,
    legalDays: { birth: 30 },
    keepRaw: false,
    ...changes,
  }
}

export function surveyMapping(changes: Partial<Survey> = {}): Survey {
  return {
    kind: 'survey',
    indicator: 'BR1 in (1, 2) or BR2 == 1',
    subset: null,
    weight: 'weight',
    strata: ['stratum'],
    psu: ['psu'],
    fpc: [],
    lonelyPsu: null,
    population: { from: 'one', populationId: null },
    national: true,
    area: null,
    sex: null,
    measures: { indicator: 'G3', event: 'birth', year: 2024 },
    keepRaw: false,
    ...changes,
  }
}

/**
 * Imports in the database, files in the storage, uploads under way: what a refused file must leave
 * as it was.
 */
export async function importTraces(assessmentId: string): Promise<number[]> {
  const files = (folder: string) =>
    existsSync(join(env().DATA_DIR, folder)) ? readdirSync(join(env().DATA_DIR, folder)).length : 0
  return [
    await database().coverageImport.count(),
    files(`files/${assessmentId}`),
    files('incoming'),
  ]
}

export function lines(...rows: string[]): string {
  return `${rows.join('\n')}\n`
}

/** A workbook whose first sheet holds these rows. */
export async function workbook(rows: ExcelJS.CellValue[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Data').addRows(rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

type SentKind = Parameters<typeof sendFile>[4]

/**
 * Sends and counts files as the coordinator of the world, which is made later than this is called.
 */
export function coordinatorImports(world: () => CoverageWorld) {
  return {
    send: (name: string, content: string | Uint8Array, kind: SentKind = 'register') =>
      sendFile(world().as('coordinator'), world().assessmentId, name, content, kind),
    count: (sent: Parameters<typeof countFile>[2], mapping: Parameters<typeof countFile>[3]) =>
      countFile(world().as('coordinator'), world().assessmentId, sent, mapping),
  }
}
