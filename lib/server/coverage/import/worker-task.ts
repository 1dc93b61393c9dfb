import type { FilePreview } from '@/lib/core/coverage/import/column-profile'
import type { Delimiter } from '@/lib/core/coverage/import/delimited-rows'
import type { FileFormat, FileMapping } from '@/lib/core/coverage/import/file-mapping'
import type { FileProblem } from '@/lib/core/coverage/import/file-problem'
import type { RegisterResult } from '@/lib/core/coverage/import/register-result'
import type { SurveyResult } from '@/lib/core/coverage/import/survey-result'

/**
 * What the worker is asked to do with one file. It gets a folder for what does not fit into memory.
 */
export type WorkerTask =
  | { task: 'sheet'; path: string; folder: string; mostBytes: number; mostRows: number }
  | { task: 'look'; path: string; format: FileFormat; folder: string; mostBytes: number }
  | {
      task: 'count'
      path: string
      format: FileFormat
      folder: string
      mostBytes: number
      columns: string[]
      mapping: FileMapping
      lastDay: string
    }

export interface CountedFile {
  result: RegisterResult | SurveyResult
  problems: FileProblem[]
  /** The query as it was run, with its values. */
  query: string
}

export type WorkerAnswer =
  | { task: 'sheet'; rows: string[][] }
  | { task: 'look'; preview: FilePreview }
  | { task: 'count'; counted: CountedFile; cost: WorkerCost }

/** What the process took from its start to its answer. */
export interface WorkerCost {
  peakBytes: number
  processorSeconds: number
  /** From the order to the answer, without the start of the process. */
  seconds: number
}

/** Text file that DuckDB reads: the upload itself, or what was made of a workbook. */
export interface TextSource {
  kind: 'text'
  path: string
  delimiter: Delimiter
  columns: string[]
}

export interface ParquetSource {
  kind: 'parquet'
  path: string
  columns: string[]
}

export type FileSource = TextSource | ParquetSource
