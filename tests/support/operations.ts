import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RouteHandler } from '@/lib/server/http/route'

const folder = fileURLToPath(new URL('../../app/api/v1/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('route.ts'),
)

/** Every handler that the routes' files export, by the address and the method it stands for. */
export const routeFiles = (
  await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, RouteHandler> = await import(`${folder}${file}`)
      const address = `/${file.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`
      return Object.entries(exported).map(([method, handler]) => ({ method, address, handler }))
    }),
  )
).flat()

export const operations: readonly RouteHandler[] = routeFiles.map(({ handler }) => handler)
