// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { cleanPasted } from './clean-pasted'

beforeAll(() => vi.stubGlobal('CSS', { escape: (text: string) => text }))

const compact = (html: string) => html.replace(/\s*\n\s*/g, '').replace(/ class="[^"]*"/g, '')
const item = (level: number, bullet: string, words: string) =>
  `<p class="MsoListParagraph" style="margin-left:36pt;mso-list:l0 level${level} lfo1"><![if !supportLists]><span style="mso-list:Ignore">${bullet}<span style="font:7pt">&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`

describe('text pasted from Word', () => {
  it('keeps its headings, and deep ones become the deepest that a report has', () => {
    expect(compact(cleanPasted('<p class="MsoTitle">Report</p><h2>Law</h2><h5>Detail</h5>'))).toBe(
      '<h1>Report</h1><h2>Law</h2><h3>Detail</h3>',
    )
  })

  it('gets back its lists, one inside the other', () => {
    const html = cleanPasted(
      `<p>Before</p>${item(1, '·', 'Births')}${item(2, 'o', 'Home births')}${item(1, '·', 'Deaths')}<p>After</p>${item(1, '1.', 'First')}${item(1, '2.', 'Second')}`,
    )
    const list = new DOMParser().parseFromString(html, 'text/html').body
    expect([...list.children].map(({ tagName }) => tagName)).toEqual(['P', 'UL', 'P', 'OL'])
    expect(
      [...(list.querySelector('ul')?.children ?? [])].map((entry) =>
        entry.querySelector('p')?.textContent?.trim(),
      ),
    ).toEqual(['Births', 'Deaths'])
    expect(list.querySelector('ul ul li')?.textContent?.trim()).toBe('Home births')
    expect(
      [...(list.querySelector('ol')?.children ?? [])].map((entry) => entry.textContent?.trim()),
    ).toEqual(['First', 'Second'])
  })

  it('gets plain tables: the first row names the columns, and no cell spans others', () => {
    const html = cleanPasted(
      '<table><tr><td colspan="2">Year</td><td>Births</td></tr><tr><td rowspan="2">2024</td><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    )
    const { rows } = new DOMParser().parseFromString(html, 'text/html').querySelector('table') ?? {
      rows: [],
    }
    expect(
      [...rows].map(({ cells }) =>
        [...cells].map(({ tagName, textContent }) => `${tagName} ${textContent}`),
      ),
    ).toEqual([
      ['TH Year', 'TH ', 'TH Births'],
      ['TD 2024', 'TD a', 'TD b'],
      ['TD ', 'TD c', 'TD d'],
    ])
  })

  it('has no table inside a cell', () => {
    const html = cleanPasted(
      '<table><tr><th>A</th></tr><tr><td><table><tr><td>in</td><td>ner</td></tr></table></td></tr></table>',
    )
    expect(
      new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table'),
    ).toHaveLength(1)
    expect(html).toContain('<p>in</p><p>ner</p>')
  })

  it('brings each footnote back to its mark', () => {
    const html = cleanPasted(
      '<p>Fact<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><div><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Act 12 of 1990</p></div></div>',
    )
    expect(html).toContain('Fact<span data-note="Act 12 of 1990"></span>.')
    expect(html.match(/Act 12/g)).toHaveLength(1)
  })

  it('leaves behind styles, scripts and comments', () => {
    const html = cleanPasted(
      '<style>p{}</style><script>alert(1)</script><p style="vertical-align:baseline">m<span style="vertical-align:super">2</span></p>',
    )
    expect(html).not.toMatch(/script|style>/)
    expect(html).toContain('m<sup>2</sup>')
  })
})
