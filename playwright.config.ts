import { defineConfig } from '@playwright/test'
import { mailPorts } from './tests/support/inbox'
import { serverOfWorker, servers } from './tests/support/server-of-worker'

/**
 * A name of this machine that browsers do not trust as they trust localhost: what only secure pages
 * have is missing there.
 */
const plainHost = '--host-resolver-rules=MAP plain.test 127.0.0.1'

/**
 * Run through scripts/test.mjs, which finds the browser, builds the application and gives each
 * worker a server with a data folder of its own.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: servers.length,
  // A second try is listed as flaky; it keeps a busy machine from refusing a good change.
  retries: process.env.CI ? 1 : 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${serverOfWorker().port}`,
    trace: 'retain-on-failure',
    actionTimeout: 30_000,
    launchOptions: {
      ...(process.env.BROWSER_PATH && { executablePath: process.env.BROWSER_PATH }),
      args: [...(process.env.BROWSER_FLAGS ?? '').split(' ').filter(Boolean), plainHost],
      env: {
        ...(process.env as Record<string, string>),
        ...(process.env.BROWSER_LIBRARIES && { LD_LIBRARY_PATH: process.env.BROWSER_LIBRARIES }),
      },
    },
  },
  webServer: [
    {
      command: `node scripts/run.mjs tests/support/mail-catcher.ts ${mailPorts.smtp} ${mailPorts.read}`,
      url: `http://127.0.0.1:${mailPorts.read}/`,
      // One that an earlier run left behind tells as well what comes.
      reuseExistingServer: true,
    },
    ...servers.map(({ port, folder }) => ({
      command: 'node scripts/start.mjs',
      url: `http://localhost:${port}/api/v1/health`,
      timeout: 300_000,
      reuseExistingServer: process.env.E2E_DATA_DIR === undefined,
      stdout: 'pipe' as const,
      gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
      env: {
        PORT: String(port),
        DATA_DIR: folder,
        DEMO_PASSWORD: 'correct horse for the tests',
        SMTP_URL: `smtp://127.0.0.1:${mailPorts.smtp}`,
        LOG_LEVEL: 'warn',
      },
    })),
  ],
})
