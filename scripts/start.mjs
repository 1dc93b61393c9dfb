// Sets up everything and serves; see scripts/serve.ts.
import { run } from './run.mjs'

const child = run('scripts/serve.ts', process.argv.slice(2))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
child.on('exit', (code) => process.exit(code ?? 1))
