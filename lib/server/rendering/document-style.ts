import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The look of a document as a page; it goes inside the page, so that a saved file keeps it. The
 * policy of the proxy lets documents bring their own style.
 */
export const documentStyle = readFileSync(join(process.cwd(), 'public/document.css'), 'utf8').trim()
