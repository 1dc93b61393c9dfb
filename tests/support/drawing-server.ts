import { DrawingProcess } from '@/lib/server/rendering/pool/drawing-process'
import { sampleDocument, sampleImprint } from './sample-document'

// A server that has drawn one document and, when it is to be busy, is in the middle of a long one.
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://nowhere',
  AUTH_SECRET: 'a secret that only the tests use, long enough',
})
const drawing = new DrawingProcess({ seconds: 600, megabytes: 4000 })
const text = 'Word after word after word. '.repeat(20)
const long = Array.from({ length: 40_000 }, () => ({
  type: 'paragraph' as const,
  content: [{ text }],
}))
const draw = (blocks: typeof sampleDocument.blocks) => {
  const order = { model: { ...sampleDocument, blocks }, imprint: sampleImprint, format: 'pdf' }
  return drawing.ask({ order, path: '/dev/null' })
}
await draw(sampleDocument.blocks.slice(0, 1))
if (process.argv[2] === 'busy') void draw(long)
// The long document is read and being drawn by then.
setTimeout(() => console.log('started'), 3000)
