import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { createDocument } from '@/lib/server/document/create'
import { call } from '../support/call'
import { operations } from '../support/operations'
import { contextOf, makeWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const ctx = contextOf(world.people['lead-member'].actor)
  const documents = [
    { title: 'Births and Deaths Registration Act', issuer: 'Parliament', tags: ['late births'] },
    { title: 'Coverage 50% of births', issuer: 'Statistics Office' },
    { title: 'Form B_1', originalTitle: 'พระราชบัญญัติการทะเบียนราษฎร' },
    { title: 'Secret registration audit', confidentiality: 'confidential' as const },
  ]
  for (const document of documents) await createDocument(ctx, world.assessmentId, document, null)
})

const list = operations.find(
  ({ declaration }) => declaration.method === 'GET' && declaration.path.endsWith('/documents'),
)

async function found(
  query: Record<string, string>,
  role: keyof World['people'] = 'coordinator',
): Promise<{ titles: string[]; nextCursor: string | null }> {
  if (!list) throw new Error('there is no list of documents')
  const response = await call(list, {
    token: world.people[role].token,
    params: { assessmentId: world.assessmentId },
    query,
  })
  expect(response.status).toBe(200)
  const { items, nextCursor } = (await response.json()) as {
    items: { title: string }[]
    nextCursor: string | null
  }
  return { titles: items.map(({ title }) => title), nextCursor }
}

describe('the library is searched', () => {
  it.each([
    ['births act', ['Births and Deaths Registration Act']],
    ['ACT parliament', ['Births and Deaths Registration Act']],
    ['regist', ['Secret registration audit', 'Births and Deaths Registration Act']],
    ['late births', ['Births and Deaths Registration Act']],
    ['ทะเบียน', ['Form B_1']],
    ['50%', ['Coverage 50% of births']],
    ['B_1', ['Form B_1']],
    ['5_', []],
    ['%', ['Coverage 50% of births']],
    ['\\', []],
    ['births treaty', []],
  ])('for %s', async (search, titles) => {
    expect((await found({ search })).titles).toEqual(titles)
  })

  it('without showing what the person may not see', async () => {
    expect((await found({ search: 'registration' }, 'observer')).titles).toEqual([
      'Births and Deaths Registration Act',
    ])
  })

  it('page by page, with nothing twice and nothing left out, among thousands', async () => {
    const at = Date.now()
    await database().document.createMany({
      data: Array.from({ length: 3000 }, (_, number) => ({
        assessmentId: world.assessmentId,
        title: `Circular ${number}${number % 100 === 0 ? ' on adoption' : ''}`,
        type: 'circular',
        confidentiality: 'public',
        createdAt: new Date(at - number * 1000),
      })),
    })
    const titles: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof found>> = await found({
        search: 'circ adopt',
        limit: '7',
        ...(cursor && { cursor }),
      })
      expect(page.titles.length).toBeGreaterThan(0)
      titles.push(...page.titles)
      cursor = page.nextCursor
    }
    expect(titles).toEqual(
      Array.from({ length: 30 }, (_, number) => `Circular ${number * 100} on adoption`),
    )
  })
})
