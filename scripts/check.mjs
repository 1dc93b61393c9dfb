// Format, lint, types, layers, file lengths and unused code.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { citedProblems } from './cited-paths.mjs'
import { generate } from './generate.mjs'
import { circlesIn, importsOf } from './import-graph.mjs'
import { roomProblem } from './rooms.mjs'
import { sentencesIn } from './sentences.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
generate()

const longest = 300
/** A file of tests tells the whole of one subject. */
const longestTest = 500
const widest = 100
const longestFunction = 60
/** Markup is tall: one attribute a line. */
const longestComponent = 90
const isTest = /^tests\/|\.test\.ts$/
const dataFiles = /^(lib\/core\/account\/common-passwords|prisma\/|scripts\/demo\/)/
/** What a file of the folder may never import, by its path from the root or its package. */
const layers = [
  {
    folder: /^lib\/core\//,
    forbidden:
      /^((?!lib\/core\/)(lib|components|app|scripts)\/|node:|react|next|server-only|@prisma)/,
    except: isTest,
  },
  { folder: /^lib\/client\//, forbidden: /^(lib\/server|components|app)\/|^node:/, except: isTest },
  { folder: /^lib\/server\//, forbidden: /^(lib\/client|components|app)\// },
  { folder: /^components\//, forbidden: /^(lib\/server|app)\// },
  { folder: /^components\/ui\//, forbidden: /^(lib|components\/(?!ui\/))/ },
  { folder: /^app\//, forbidden: /^@prisma|^lib\/server\/(db|generated)/ },
  { folder: /^(app|components|i18n|lib)\//, forbidden: /^tests\//, except: isTest },
]
/** Where the environment may be read; everything else asks lib/server/env.ts. */
const readsEnvironment =
  /^(lib\/server\/env\.ts|proxy\.ts|instrumentation\.ts|[^/]+\.config\.(ts|mjs)|scripts\/|tests\/)/

const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .stdout.split('\n')
  .filter((file) => existsSync(file))
const files = listed.filter((file) => /\.(ts|tsx|mjs)$/.test(file))
const documents = listed.filter((file) => /\.md$/.test(file))
const known = new Set(files)
/** Why a file may hold words that stand in no catalogue: they are data, or for developers. */
const holdWords = JSON.parse(readFileSync('scripts/files-with-words.json', 'utf8'))
const checks = [
  [
    'format and lint',
    () => tool('node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']),
  ],
  ['types', () => tool('node_modules/typescript/bin/tsc', ['--noEmit'])],
  ['house rules', houseRules],
  ['unused code', () => tool('node_modules/knip/bin/knip.js', [])],
]
const failed = checks.filter(([name, check]) => !timed(name, check)).map(([name]) => name)
if (failed.length > 0) {
  console.error(`\nNot in order: ${failed.join(', ')}`)
  process.exit(1)
}

function timed(name, check) {
  const start = performance.now()
  const good = check()
  console.log(
    `${good ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  )
  return good
}

function tool(script, options) {
  const ran = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' })
  if (ran.status !== 0) console.error(ran.stdout + ran.stderr)
  return ran.status === 0
}

function houseRules() {
  const problems = files.flatMap((file) => [
    ...nameProblems(file),
    ...lengthProblems(file),
    ...widthProblems(file),
    ...functionProblems(file),
    ...layerProblems(file),
    ...environmentProblems(file),
    ...sentenceProblems(file),
    ...castProblems(file),
    ...routeProblems(file),
  ])
  problems.push(...exemptionProblems(), ...documents.flatMap(citedProblems))
  for (const circle of circlesIn(files, known))
    problems.push(`Files that import each other in a circle: ${circle.join(' > ')}`)
  for (const problem of problems) console.error(problem)
  return problems.length === 0
}

/** Sentences for people stand in the catalogue; the list says which words of others do not. */
function sentenceProblems(file) {
  if (!/^lib\/(core|server)\//.test(file) || isTest.test(file) || file in holdWords) return []
  // A catalogue itself: one file a language, of the words around a document.
  if (/^lib\/core\/rendering\/words\/[a-z-]+\.ts$/.test(file)) return []
  return sentencesIn(file).map(
    ({ line, text }) =>
      `${file}:${line} says "${text.slice(0, 60)}"; messages/en.json is the place`,
  )
}

/** An entry of the list has a reason, and a file that needs it. */
function exemptionProblems() {
  return Object.entries(holdWords).flatMap(([file, reason]) => [
    ...(reason.trim() === '' ? [`scripts/files-with-words.json gives no reason for ${file}`] : []),
    ...(known.has(file) && sentencesIn(file).length > 0
      ? []
      : [`scripts/files-with-words.json names ${file}, which has no such words; take it out`]),
  ])
}

/** A file is named after its main export, never after the place where something was put. */
function nameProblems(file) {
  return /(^|\/)(internal|utils?|helpers?|common|misc)\.tsx?$/.test(file)
    ? [`${file} has a name that says nothing; name it after what it holds`]
    : []
}

function lengthProblems(file) {
  const length = readFileSync(file, 'utf8').split('\n').length - 1
  const most = isTest.test(file) ? longestTest : longest
  return length > most && !dataFiles.test(file)
    ? [`${file} has ${length} lines; split it (at most ${most})`]
    : []
}

/** The formatter breaks all but a literal, the path of an import and what stops a rule of lint. */
function widthProblems(file) {
  if (dataFiles.test(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const shortest = line.replace(/'[^']*'|"[^"]*"|`[^`]*`|\/(?:[^/\\]|\\.)+\/[a-z]*/g, '')
      const allowed = /^(import|export|\} from)|biome-ignore/.test(line.trim())
      const goesOn = /`/.test(shortest)
      return line.length > widest && shortest.length > widest - 20 && !allowed && !goesOn
        ? [`${file}:${index + 1} has ${line.length} columns (at most ${widest})`]
        : []
    })
}

/**
 * Functions and methods, by the line that opens them and the brace that closes them at the same
 * depth; the formatter keeps both.
 */
function functionProblems(file) {
  if (dataFiles.test(file) || isTest.test(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    const indent =
      /^( *)(export |default |private |protected |static |async )*(function\*? \w+|(?!if|for|while|switch|catch)\w+)\(.*[({]$/.exec(
        line,
      )?.[1]
    if (indent === undefined || (indent !== '' && indent !== '  ')) return []
    const length = lines.indexOf(`${indent}}`, index) - index + 1
    const most = file.endsWith('.tsx') ? longestComponent : longestFunction
    return length > most
      ? [`${file}:${index + 1} is a function of ${length} lines; split it (at most ${most})`]
      : []
  })
}

function layerProblems(file) {
  const applying = layers.filter(({ folder, except }) => folder.test(file) && !except?.test(file))
  return importsOf(file, known).flatMap(({ target }) => [
    ...applying
      .filter(({ forbidden }) => forbidden.test(target))
      .map(() => `${file} may not import ${target}`),
    ...(isTest.test(file) ? [] : [roomProblem(file, target)].filter(Boolean)),
  ])
}

/** Such a cast believes anything; what is not known is parsed. */
function castProblems(file) {
  if (!/^(app|components|lib)\//.test(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      / as unknown as /.test(line)
        ? [`${file}:${index + 1} casts by way of unknown; parse it instead`]
        : [],
    )
}

/** What a route answers is declared in the contract, under the method and address of its file. */
function routeProblems(file) {
  const folder = /^app\/api\/v1(\/.*)\/route\.ts$/.exec(file)?.[1]
  if (folder === undefined) return []
  const address = folder.replace(/\[\[?(?:\.\.\.)?(\w+)\]\]?/g, '{$1}')
  const exported = readFileSync(file, 'utf8').matchAll(
    /export (?:const|async function|function) (\w+)(?:\s*=\s*route\(\s*'([^']*)')?/g,
  )
  return [...exported]
    .filter(([, method, declared]) => declared !== `${method} ${address}`)
    .map(([, method]) => `${file}: ${method} is not declared as route('${method} ${address}', …)`)
}

function environmentProblems(file) {
  return !readsEnvironment.test(file) && readFileSync(file, 'utf8').includes('process.env')
    ? [`${file} may not read process.env`]
    : []
}
