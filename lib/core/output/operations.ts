import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { DocumentComparison } from '../rendering/compare/compare-result'
import { RenderingView } from '../rendering/rendering-view'
import { OutputView } from './output-view'
import { Approval, ComparisonQuery, Issuing, Sharing } from './requests'
import { VersionFileName } from './version-file'

const file = z.object({
  assessmentId: z.uuid(),
  output: z.string().regex(/^[a-z0-9-]{1,40}$/),
  file: VersionFileName,
})
const rendering = z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/) })

export const outputOperations = operations('Outputs', {
  'GET /assessments/{assessmentId}/outputs': {
    summary: 'Outputs with their versions',
    params: z.object({ assessmentId: z.uuid() }),
    answer: pageOf(OutputView),
  },
  'POST /assessments/{assessmentId}/outputs/{output}/approve': {
    summary: 'Approve the latest version of an output',
    params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
    body: Approval,
    answer: z.object({ approved: z.boolean(), waitingFor: z.array(z.string()) }),
  },
  'GET /assessments/{assessmentId}/outputs/{output}/comparison': {
    summary:
      'What differs between two versions, by section, and which figures changed; `draft` stands for what would be issued now',
    params: z.object({ assessmentId: z.uuid(), output: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
    query: ComparisonQuery,
    answer: DocumentComparison,
  },
  'POST /assessments/{assessmentId}/outputs/{output}/issue': {
    summary: 'Issue the next version of an output',
    params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
    body: Issuing,
    answer: z.object({ number: z.int(), sha256: z.string() }),
    status: 201,
    errors: ['stale-references', 'checks-failed'],
  },
  'PUT /assessments/{assessmentId}/outputs/{output}/sharing': {
    summary: 'Set who outside may see approved versions',
    params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
    body: Sharing,
    answer: z.object({ version: z.int() }),
  },
  'GET /assessments/{assessmentId}/outputs/{output}/versions/{file}': {
    summary:
      'A file of a version: `2.pdf` (declares PDF/UA-1), `2-archive.pdf` (declares PDF/A-2a), `2.docx`, `2.html`; `2-summary.…`, `2-public.…` and `2-sign-off.…` for its summary, ' +
      'its public version and its sign-off sheet; `draft.…` for what would be issued now. Waits up to 20 seconds for a file that has to be drawn, then answers 503 with `Retry-After`',
    params: z.object({ assessmentId: z.uuid(), output: z.string().max(40), file: VersionFileName }),
    media: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/html',
    ],
  },
  'POST /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering': {
    summary:
      'Have a file of a version drawn, to be fetched when it is done; 503 with `Retry-After` when too many wait',
    params: file,
    answer: RenderingView,
  },
  'GET /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering': {
    summary: 'How far the file is, by the key that starting it gave',
    params: file,
    query: rendering,
    answer: RenderingView,
  },
  'DELETE /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering': {
    summary: 'Call the drawing off',
    params: file,
    query: rendering,
    status: 204,
  },
})
