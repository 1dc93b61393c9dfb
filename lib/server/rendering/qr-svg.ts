import 'server-only'
import { create } from 'qrcode'

/** Modules of white that a reader needs around the code. */
const quiet = 4

/** The code that leads a telephone to an address, as a drawing of one path. */
export function qrSvg(address: string): string {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
  const width = size + 2 * quiet
  const dark = Array.from(data, (on, place) =>
    on ? `M${(place % size) + quiet} ${Math.floor(place / size) + quiet}h1v1h-1z` : '',
  ).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}"><path fill="#fff" d="M0 0h${width}v${width}H0z"/><path fill="#000" d="${dark}"/></svg>`
}
