// What the documents of the project cite, paths and commands, and what of it does not exist.
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

const roots = '(?:app|components|docs|i18n|lib|messages|prisma|public|scripts|tests|\\.github)'
const cited = new RegExp(`\`(${roots}/[^\`\\s]*)\``, 'g')
const linked = /\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g
const command = /npm run (?:--silent )?([a-z][a-z:-]*)/g
/** A path that stands for many: a place to fill in, or a group of names. */
const pattern = /[<*{…]/

/** One sentence for each path or command that a document cites and that is not there. */
export function citedProblems(file) {
  const text = readFileSync(file, 'utf8')
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const paths = [
    ...[...text.matchAll(cited)].map(([, path]) => path),
    ...[...text.matchAll(linked)].map(([, path]) => posix.join(posix.dirname(file), path)),
  ]
  return [
    ...paths
      .filter((path) => !pattern.test(path) && !existsSync(path.replace(/[.,:]$/, '')))
      .map((path) => `${file} cites ${path}, which does not exist`),
    ...[...text.matchAll(command)]
      .filter(([, name]) => !scripts[name])
      .map(([, name]) => `${file} cites npm run ${name}, which does not exist`),
  ]
}
