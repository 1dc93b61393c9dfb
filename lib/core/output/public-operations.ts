import { z } from 'zod'
import { operations } from '../contract/operation'
import { PageQuery, pageOf } from '../contract/page'
import { PublicOutput } from './public-output'

/** Open to anyone and limited by address; what is not shared with everyone does not exist here. */
export const publicOutputOperations = operations('Public outputs', {
  'GET /public/outputs': {
    summary: 'Approved outputs that countries share with everyone',
    access: 'public',
    query: PageQuery,
    answer: pageOf(PublicOutput),
    errors: ['too-many-requests'],
  },
  'GET /public/outputs/{assessmentId}/{output}/{file}': {
    summary:
      'The public version of a shared output as `2.html`, `2.pdf` or `2.docx`. Waits up to 20 seconds for a file that has to be drawn, then answers 503 with `Retry-After`',
    access: 'public',
    params: z.object({
      assessmentId: z.uuid(),
      output: z.string().regex(/^[a-z0-9-]{1,40}$/),
      file: z.string().regex(/^[1-9]\d{0,5}\.(pdf|docx|html)$/),
    }),
    media: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/html',
    ],
    errors: ['too-many-requests'],
  },
})
