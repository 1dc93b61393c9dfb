import { type APIRequestContext, expect, test } from '@playwright/test'
import { linksOf } from '../support/links-of'
import { signIn } from '../support/sign-in'

const people = [
  'admin',
  'monitor',
  'coordinator',
  'member',
  'respondent',
  'field',
  'decision',
  'observer',
]

/** Screens that differ in what they show, not in where they lead; one of each is opened. */
const alike = [
  /(\/coverage)\?.*/,
  /(\/questionnaire\/review)\?.*/,
  /(\/questionnaire)\?.*/,
  /(\/reports\/[^/]+\/).*/,
]

for (const name of people)
  test(`every link that the ${name} meets opens`, async ({ page }) => {
    test.setTimeout(600_000)
    await signIn(page, `${name}@sandara.example`)
    const { met, dead } = await crawl(page.request)
    expect(dead).toEqual([])
    expect(met).toBeGreaterThan(5)
  })

/** Follows every link inside the application from the home page on, each screen once. */
async function crawl(request: APIRequestContext): Promise<{ met: number; dead: string[] }> {
  const seen = new Set<string>()
  const dead: string[] = []
  const open = [{ path: '/', from: 'the start' }]
  for (let next = open.shift(); next; next = open.shift()) {
    const { path, from } = next
    const response = await request.get(path)
    if (!response.ok()) dead.push(`${path} (${response.status()}), linked from ${from}`)
    const isPage = response.headers()['content-type']?.startsWith('text/html') ?? false
    for (const link of isPage ? linksOf(await response.text(), path) : []) {
      const kind = alike.reduce((address, pattern) => address.replace(pattern, '$1'), link)
      if (seen.has(kind)) continue
      seen.add(kind)
      open.push({ path: link, from: path })
    }
  }
  return { met: seen.size, dead }
}
