// Sets up everything and serves; see scripts/serve.ts. The channel between the two tells it when
// this process is gone.
import { run } from './run.mjs'

const child = run('scripts/serve.ts', process.argv.slice(2), {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
child.on('exit', (code) => process.exit(code ?? 1))
