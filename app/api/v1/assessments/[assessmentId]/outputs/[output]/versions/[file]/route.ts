import { versionFile } from '@/lib/core/output/version-file'
import { route } from '@/lib/server/http/route'
import { getPrintable } from '@/lib/server/output/download'
import { fileResponse } from '@/lib/server/output/file-response'

export const GET = route(
  'GET /assessments/{assessmentId}/outputs/{output}/versions/{file}',
  async (ctx, { params }) => {
    const file = versionFile(params.file)
    const printable = await getPrintable(ctx, params.assessmentId, params.output, file)
    return fileResponse(ctx, printable, file.format)
  },
)
