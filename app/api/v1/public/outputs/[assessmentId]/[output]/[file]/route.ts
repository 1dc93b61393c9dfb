import { versionFile } from '@/lib/core/output/version-file'
import { route } from '@/lib/server/http/route'
import { getPublicPrintable } from '@/lib/server/output/download'
import { fileResponse } from '@/lib/server/output/file-response'

export const GET = route(
  'GET /public/outputs/{assessmentId}/{output}/{file}',
  async (ctx, { params }) => {
    const file = versionFile(params.file)
    const printable = await getPublicPrintable(ctx, params.assessmentId, params.output, file)
    return fileResponse(ctx, printable, file.format)
  },
)
