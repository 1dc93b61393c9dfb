import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { documentSchema } from '@/lib/core/rendering/document-schema'
import { docxText } from '../support/document-text'
import { writtenReport } from '../support/written-report'

const folder = mkdtempSync(join(tmpdir(), 'render-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Draws what is given; answers the exit code, what was said and the file. */
function render(content: unknown, options: string[], out = join(folder, 'out')) {
  const file = join(folder, 'document.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  rmSync(out, { force: true })
  const command = [
    '--conditions=react-server',
    '--import',
    'tsx',
    'scripts/render.ts',
    file,
    ...options,
    '--out',
    out,
  ]
  const { status, stderr, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, said: stderr.trim(), stdout, bytes: existsSync(out) ? readFileSync(out) : null }
}

describe('the command that draws documents', () => {
  it('writes a Word file, the same each time', async () => {
    const [first, second] = [
      render(writtenReport(), ['--format', 'docx']),
      render(writtenReport(), ['--format', 'docx']),
    ]
    expect([first.status, first.said, first.stdout]).toEqual([0, '', ''])
    expect(await docxText(first.bytes ?? Buffer.of())).toContain('Report on registration')
    expect(first.bytes?.equals(second.bytes ?? Buffer.of())).toBe(true)
  })

  it('writes a page with the words of another language around it', () => {
    const { status, bytes } = render(writtenReport(), ['--format', 'html', '--lang', 'vi'])
    expect(status).toBe(0)
    const page = bytes?.toString('utf8') ?? ''
    expect(page).toContain('<html lang="vi" dir="ltr">')
    expect(page).not.toContain('>Contents<')
    expect(page).not.toContain('DRAFT')
  })

  it.each(['pdf', 'pdfa'])('writes %s', (format) => {
    const { status, said, bytes } = render(writtenReport(), ['--format', format])
    expect([status, said]).toEqual([0, ''])
    expect(bytes?.subarray(0, 5).toString()).toBe('%PDF-')
  })

  const html = ['--format', 'html']
  const damaged = {
    type: 'figure',
    image: { mime: 'image/png', data: Buffer.from('no picture').toString('base64') },
    title: 'Office',
    alt: 'An office',
  } as const
  it.each<[string, unknown, string[], RegExp]>([
    ['no format', writtenReport(), [], /--format pdf\|pdfa\|docx\|html/],
    ['an unknown format', writtenReport(), ['--format', 'odt'], /--format pdf\|pdfa\|docx\|html/],
    ['an unknown option', writtenReport(), [...html, '--colour', 'x'], /--colour/],
    ['no JSON', '{"title": ', html, /document\.json cannot be read as JSON/],
    ['another kind of JSON', '[]', html, /^document: /],
    ['a missing property', { ...writtenReport(), title: undefined }, html, /^title: /],
    [
      'a block of another shape',
      { ...writtenReport(), blocks: [{ type: 'heading', level: 9, text: 'x', anchor: 'x' }] },
      html,
      /^blocks\[0\] \(heading\)\.level: /,
    ],
    [
      'an unknown block',
      { ...writtenReport(), blocks: [{ type: 'video' }] },
      html,
      /^blocks\[0\] \(video\)\.type: /,
    ],
    [
      'an unknown property',
      { ...writtenReport(), blocks: [{ type: 'contents', depth: 3 }] },
      html,
      /^blocks\[0\] \(contents\): .*depth/,
    ],
    [
      'a broken picture',
      writtenReport({}, [damaged]),
      html,
      /^blocks\[18\] \(figure\): the picture is not a PNG, JPEG or SVG$/,
    ],
    [
      'a reference to nothing',
      writtenReport({}, [{ type: 'paragraph', content: [{ text: '', ref: 'gone' }] }]),
      html,
      /^blocks\[18\] \(paragraph\): a reference names "gone"/,
    ],
    ['an empty document', writtenReport({ blocks: [] }), html, /the document is empty/],
    [
      'an unknown language',
      writtenReport(),
      [...html, '--lang', 'xx'],
      /^lang: "xx" is not a language of documents\. Use one of .*km/,
    ],
  ])('refuses %s and writes nothing', (_, content, options, message) => {
    const { status, said, bytes } = render(content, options)
    expect(said).toMatch(message)
    expect([status, bytes]).toEqual([1, null])
    expect(readdirSync(folder)).toEqual(['document.json'])
  })

  it('refuses a file that is not there', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--conditions=react-server',
        '--import',
        'tsx',
        'scripts/render.ts',
        'nowhere.json',
        ...html,
        '--out',
        join(folder, 'out'),
      ],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([1, expect.stringContaining('nowhere.json cannot be read')])
  })
})

describe('the schema of documents', () => {
  it('is the one that the shapes give; npm run generate writes it', () => {
    expect(JSON.parse(readFileSync('docs/document.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(documentSchema())),
    )
  })

  it('describes each property', () => {
    const bare: string[] = []
    const look = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return
      const properties =
        'properties' in value ? (value.properties as Record<string, { description?: string }>) : {}
      for (const [name, property] of Object.entries(properties))
        if (!property.description) bare.push(`${path}.${name}`)
      for (const [name, inside] of Object.entries(value)) look(inside, `${path}/${name}`)
    }
    look(documentSchema(), '')
    expect(bare).toEqual([])
  })
})
