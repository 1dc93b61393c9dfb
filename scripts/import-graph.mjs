// Who imports whom, with relative paths and `@/` resolved to files of this project.
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

const imported = /(?:from|import\(|^import)\s*'([^']+)'/gm

/** Files of the project that a file imports, types included, by the specifier it wrote. */
export function importsOf(file, known) {
  return [...readFileSync(file, 'utf8').matchAll(imported)].map(([, written]) => ({
    written,
    target: resolved(file, written, known),
  }))
}

/** Path from the root where the specifier names a file of the project, else the specifier. */
function resolved(file, written, known) {
  if (!/^(@\/|\.\.?\/)/.test(written)) return written
  const path = written.startsWith('@/')
    ? written.slice(2)
    : posix.join(posix.dirname(file), written)
  const endings = ['', '.ts', '.tsx', '/index.ts']
  return endings.map((ending) => path + ending).find((name) => known.has(name)) ?? path
}

/** Circles of imports: each as the files on the way, the first again at the end. */
export function circlesIn(files, known) {
  const edges = new Map(
    files.map((file) => [file, importsOf(file, known).map(({ target }) => target)]),
  )
  const state = new Map()
  const way = []
  const circles = []
  const visit = (file) => {
    state.set(file, 'open')
    way.push(file)
    for (const next of edges.get(file) ?? []) {
      if (state.get(next) === 'open') circles.push([...way.slice(way.indexOf(next)), next])
      else if (edges.has(next) && !state.has(next)) visit(next)
    }
    way.pop()
    state.set(file, 'done')
  }
  for (const file of files) if (!state.has(file)) visit(file)
  return circles
}
