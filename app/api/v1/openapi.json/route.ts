import { openApi } from '@/lib/server/http/openapi'
import { declarations } from '../declarations'

export function GET(): Response {
  return Response.json(openApi(declarations))
}
