import type { Tool } from '../schema'

/** The desk review has a screen of its own, by section, with import of earlier files. */
export function withDeskReview(tool: Tool): Tool {
  return { ...tool, screen: 'desk-review' }
}
