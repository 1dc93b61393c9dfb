import { describe, expect, it } from 'vitest'
import { VersionFileName, versionFile, versionFileName } from './version-file'

describe('the name of a file of a version', () => {
  it.each([
    ['2.pdf', { number: 2, part: 'whole', format: 'pdf' }],
    ['2-archive.pdf', { number: 2, part: 'whole', format: 'pdfa' }],
    ['12-public.docx', { number: 12, part: 'public', format: 'docx' }],
    ['2-public-archive.pdf', { number: 2, part: 'public', format: 'pdfa' }],
    ['3-sign-off.pdf', { number: 3, part: 'sign-off', format: 'pdf' }],
    ['draft-summary.html', { number: 'draft', part: 'summary', format: 'html' }],
  ])('%s says what is in it', (name, file) => {
    expect(versionFile(VersionFileName.parse(name))).toEqual(file)
    expect(versionFileName(versionFile(name))).toBe(name)
  })

  it.each([
    '0.pdf',
    '2-archive.docx',
    '2.exe',
    '2-other.pdf',
    '../2.pdf',
    '2.pdf.html',
    '-2.pdf',
    '2-archive-public.pdf',
  ])('%s is none', (name) => {
    expect(VersionFileName.safeParse(name).success).toBe(false)
  })
})
