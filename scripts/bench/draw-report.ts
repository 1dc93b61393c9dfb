import { drawPdf } from '../../lib/server/rendering/pdf/pdf'
import { longReport } from './long-report'

const imprint = {
  draft: false,
  sha256: 'a'.repeat(64),
  verifyUrl: `https://crvs.example.org/verify/${'a'.repeat(64)}`,
  approvals: [],
}
const model = longReport()
const start = performance.now()
const pdf = drawPdf(model, imprint, 'ua-1')
const seconds = (performance.now() - start) / 1000
const pages =
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\s/g)?.length ?? 0
console.log(
  JSON.stringify({
    seconds,
    pages,
    bytes: pdf.length,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
)
