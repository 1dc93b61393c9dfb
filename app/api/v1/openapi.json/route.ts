import { operations } from '@/app/api/v1/operations'
import { openApi } from '@/lib/server/http/openapi'

export function GET(): Response {
  return Response.json(openApi(operations.map(({ declaration }) => declaration)))
}
