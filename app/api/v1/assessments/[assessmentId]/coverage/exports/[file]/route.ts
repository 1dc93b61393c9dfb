import { z } from 'zod'
import { exportCoverage, exportFiles } from '@/lib/server/coverage/export'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { renderXlsx } from '@/lib/server/rendering/xlsx/render-xlsx'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/coverage/exports/{file}',
  summary:
    'Adopted coverage figures, small counts hidden: `figures.csv`, `figures.xlsx`, or `sdg.csv` for SDG indicators 16.9.1 and 17.19.2 (SDMX-CSV 2.0)',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), file: z.enum(exportFiles) }),
  media: ['text/csv', excel],
  run: async (ctx, { params }) => {
    const made = await exportCoverage(ctx, params.assessmentId, params.file)
    if (made.kind === 'text') return attachment(made.text, 'text/csv; charset=utf-8', made.fileName)
    return attachment(await renderXlsx(made.title, made.sheets, made.madeAt), excel, made.fileName)
  },
})
