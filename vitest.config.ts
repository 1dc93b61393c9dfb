import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@': root.replace(/\/$/, ''), 'server-only': `${root}tests/support/server-only.ts` }

export default defineConfig({
  test: {
    projects: [{ resolve: { alias }, test: { name: 'core', include: ['lib/core/**/*.test.ts'], environment: 'node' } }],
  },
})
