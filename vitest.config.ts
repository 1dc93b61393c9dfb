import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = {
  alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}tests/support/server-only.ts` },
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'core',
          include: ['lib/{core,client}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          // Pure modules keep nothing; loading them anew for each file took most of the time.
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/support/start-database.ts',
          setupFiles: 'tests/support/own-database.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
