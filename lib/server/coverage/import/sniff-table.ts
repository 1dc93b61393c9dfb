import 'server-only'
import { open } from 'node:fs/promises'
import type { FileFormat } from '@/lib/core/coverage/import/file-mapping'
import { AppError } from '@/lib/core/error'
import type { Params, ReasonCode } from '@/lib/core/words'

const endings: Record<FileFormat, readonly string[]> = {
  csv: ['csv', 'tsv', 'txt', 'tab'],
  xlsx: ['xlsx'],
  parquet: ['parquet', 'pq'],
}

/**
 * What the bytes are, whatever the sender says. Refuses other kinds of file, and a name that says
 * another kind.
 */
export async function sniffTable(path: string, fileName: string): Promise<FileFormat> {
  const file = await open(path)
  const head = Buffer.alloc(4096)
  const { bytesRead } = await file.read(head, 0, head.length, 0).finally(() => file.close())
  const format = formatOf(head.subarray(0, bytesRead))
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  const named = (Object.keys(endings) as FileFormat[]).find((key) =>
    endings[key].includes(ending ?? ''),
  )
  if (named && named !== format)
    refuse('ending-does-not-fit', {
      ending: ending ?? '',
      kind: format,
      right: endings[format][0] ?? '',
    })
  return format
}

function formatOf(head: Buffer): FileFormat {
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet'
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'xlsx'
  const isWide = head[0] === 0xff || head[0] === 0xfe
  if (!isWide && (head.includes(0) || head.subarray(0, 5).toString('latin1') === '%PDF-'))
    refuse('send-a-table')
  return 'csv'
}

function refuse(reason: ReasonCode, params?: Params): never {
  const told = params ? { params } : {}
  throw new AppError('unsupported-media-type', {
    reason,
    ...told,
    fieldErrors: [{ path: 'file', code: reason, ...told }],
  })
}
