import { openApi } from '@/lib/server/http/openapi'
import { operations } from '../operations'

export function GET(): Response {
  return Response.json(openApi(operations.map(({ declaration }) => declaration)))
}
