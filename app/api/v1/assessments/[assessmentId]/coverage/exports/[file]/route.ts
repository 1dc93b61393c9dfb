import { exportCoverage } from '@/lib/server/coverage/export'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { renderXlsx } from '@/lib/server/rendering/xlsx/render-xlsx'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const GET = route(
  'GET /assessments/{assessmentId}/coverage/exports/{file}',
  async (ctx, { params }) => {
    const made = await exportCoverage(ctx, params.assessmentId, params.file)
    if (made.kind === 'text') return attachment(made.text, 'text/csv; charset=utf-8', made.fileName)
    return attachment(await renderXlsx(made.title, made.sheets, made.madeAt), excel, made.fileName)
  },
)
