/** A comment on a passage of a section, or other words for it. */
export interface DemoComment {
  by: string
  /** The passage, as it stands in the text. */
  on: string
  body: string
  replacement?: string
  mentions?: string[]
  /** People who answer, in order. */
  answers?: { by: string; body: string }[]
}

/**
 * What people wrote in a section, before the text that the record composes. `[[target]]` is a live
 * reference, `((@name|page))` a citation,
 * `@name` the id of something named earlier. A line that begins with `# ` is a heading.
 */
export interface DemoSection {
  output: string
  section: string
  by: string
  /** ISO day. */
  on: string
  text: string[]
  /** Leaves out what the record composes. */
  alone?: boolean
  authors?: string[]
  status?: 'ready' | 'checked'
  comments?: DemoComment[]
}
