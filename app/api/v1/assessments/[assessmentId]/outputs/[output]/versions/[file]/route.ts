import { z } from 'zod'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { drawDocument } from '@/lib/server/render/draw-document'
import { getPrintable } from '@/lib/server/services/output/download'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/outputs/{output}/versions/{file}',
  summary: 'A version as PDF, Word or HTML: `2.pdf`, `2.docx`, `2.html`; `draft.pdf` for what would be issued now, `2-summary.pdf` for the summary',
  tag: 'Outputs',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40), file: z.string().regex(/^([1-9]\d{0,5}|draft)(-summary)?\.(pdf|docx|html)$/) }),
  media: ['application/pdf', word, 'text/html'],
  run: async (ctx, { params }) => {
    const [name = '', format] = params.file.split('.')
    const [version, summary] = name.split('-')
    const number = version === 'draft' ? 'draft' : Number(version)
    const { model, imprint, fileName } = await getPrintable(ctx, params.assessmentId, params.output, number, summary ? 'summary' : 'whole')
    const order = { model, imprint }
    if (format === 'pdf') return attachment(await drawDocument({ ...order, format }), 'application/pdf', `${fileName}.pdf`)
    if (format === 'docx') return attachment(await drawDocument({ ...order, format }), word, `${fileName}.docx`)
    return attachment(await drawDocument({ ...order, format: 'html' }), 'text/html; charset=utf-8', `${fileName}.html`, 'inline')
  },
})
