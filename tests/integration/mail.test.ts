import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notificationKinds } from '@/lib/core/notification/notification-view'
import { anonymous } from '@/lib/server/actor'
import { transaction } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { retryJob } from '@/lib/server/job/retry'
import { composeMail } from '@/lib/server/mail/compose-mail'
import { createInvitation } from '@/lib/server/member/invitation/create'
import { describeInvitation } from '@/lib/server/member/invitation/describe'
import { notify } from '@/lib/server/notification/notify'
import { issueOutput } from '@/lib/server/output/issue'
import { jobs } from '@/lib/server/queue/queue'
import { actOnStep } from '@/lib/server/step/act'
import { createComment } from '@/lib/server/step/comment/create'
import { getAssessmentFor } from '../../lib/server/assessment/reach'
import { invitationToken, MailServer } from '../support/mail-server'
import { until } from '../support/until'
import { contextOf, makeWorld, type World } from '../support/world'

const server = new MailServer()
let world: World
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)

beforeAll(async () => {
  process.env.SMTP_URL = await server.start()
  process.env.PUBLIC_URL = 'https://crvs.example/'
  await jobs()
  world = await makeWorld()
  await actOnStep(as('coordinator'), world.assessmentId, 'step-01', { action: 'start', version: 0 })
})
afterAll(async () => {
  await (await jobs()).stop({ graceful: false })
  await server.stop()
})

interface Queued {
  to: string
  subject: string
  text: string
}

async function queued(): Promise<Queued[]> {
  const rows = await database().$queryRaw<
    { data: Queued }[]
  >`SELECT data FROM pgboss.job WHERE name = 'mail' ORDER BY created_on`
  return rows.map(({ data }) => data)
}

async function newlyQueued(change: () => Promise<unknown>): Promise<Queued[]> {
  const before = (await queued()).length
  await change()
  return (await queued()).slice(before)
}

describe('a message goes out by mail too', () => {
  it('to whoever may approve an output that was issued, with the address of the output', async () => {
    const mails = await newlyQueued(() =>
      issueOutput(as('coordinator'), world.assessmentId, 'output-01'),
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({
      to: 'decision-maker@test.example',
      subject: 'For your approval: Formal decision, version 1',
    })
    expect(mails[0]?.text).toContain(
      `\nhttps://crvs.example/assessments/${world.assessmentId}/outputs/output-01\n`,
    )
  })

  it('to each person mentioned, once, and not to who writes', async () => {
    const mentions = (['coordinator', 'lead-member', 'observer'] as const).map(
      (role) => world.people[role].userId,
    )
    const mails = await newlyQueued(() =>
      createComment(as('coordinator'), world.assessmentId, 'step-01', {
        body: 'Look at this',
        mentions,
      }),
    )
    expect(mails.map(({ to }) => to).sort()).toEqual([
      'lead-member@test.example',
      'observer@test.example',
    ])
    expect(mails[0]?.subject).toBe('The coordinator mentioned you')
  })

  it('and reaches the mail server', async () => {
    await createComment(as('observer'), world.assessmentId, 'step-01', {
      body: 'And at this',
      mentions: [world.people.coordinator.userId],
    })
    await until('it has arrived', () =>
      server.messages.some((message) => message.includes('Subject: The observer mentioned you')),
    )
  })

  it('without those beside one that is refused; that one is tried again', async () => {
    const invite = (email: string) =>
      createInvitation(as('coordinator'), world.assessmentId, { email, roles: ['observer'] })
    await invite('refused@test.example')
    await invite('beside@test.example')
    await until('the other has arrived', () =>
      server.messages.some((message) => message.includes('To: beside@test.example')),
    )
    await until('the refused one waits', async () => {
      const rows = await database().$queryRaw<
        { state: string }[]
      >`SELECT state::text FROM pgboss.job WHERE data->>'to' = 'refused@test.example'`
      return rows[0]?.state === 'retry'
    })
    expect(
      server.messages.filter((message) => message.includes('To: beside@test.example')),
    ).toHaveLength(1)
  })

  it('again when an administrator has a failed one run again, and the trail says so', async () => {
    const [failed] = await database().$queryRaw<{ id: string }[]>`
      UPDATE pgboss.job SET state = 'failed', retry_limit = 0 WHERE data->>'to' = 'refused@test.example' RETURNING id::text`
    const id = failed?.id ?? ''
    await expect(retryJob(as('coordinator'), { job: 'mail', jobId: id })).rejects.toThrow(
      'forbidden',
    )
    await retryJob(as('administrator'), { job: 'mail', jobId: id })
    expect(
      await database().auditEntry.count({ where: { action: 'job.retry', entityId: id } }),
    ).toBe(1)
  })

  it('not at all when the change is rolled back', async () => {
    const mails = await newlyQueued(async () => {
      const failing = transaction(as('coordinator'), async (inner) => {
        const reach = await getAssessmentFor(inner, world.assessmentId)
        const details = { by: 'Someone', step: '1', assessment: 'First' }
        await notify(
          inner,
          reach,
          { roles: ['observer'] },
          { kind: 'mentioned', details, path: '/' },
        )
        throw new Error('something else went wrong')
      })
      await expect(failing).rejects.toThrow('something else')
    })
    expect(mails).toEqual([])
    expect(
      await database().notification.count({
        where: { details: { path: ['by'], equals: 'Someone' } },
      }),
    ).toBe(0)
  })

  it('with the link of an invitation, which only the message itself holds', async () => {
    const mails = await newlyQueued(() =>
      createInvitation(as('coordinator'), world.assessmentId, {
        ...{ email: 'guest@test.example', roles: ['observer'] },
      }),
    )
    expect(mails).toMatchObject([{ to: 'guest@test.example' }])
    expect(JSON.stringify(mails)).not.toContain('/invitations/')
    const token = invitationToken(await server.messageTo('guest@test.example'))
    expect(JSON.stringify(mails)).not.toContain(token)
    expect(await describeInvitation(contextOf(anonymous), token)).toMatchObject({
      email: 'guest@test.example',
    })
  })
})

const details = {
  step: '5. Meeting',
  assessment: 'First assessment',
  output: 'Report',
  number: '2',
  by: 'Amina',
  link: 'https://crvs.example/x',
  until: '2026-01-01',
  ...{
    institution: 'Ministry of Health',
    section: 'H-7',
    question: 'H-7.04',
    count: '3',
    due: '2026-01-01',
    note: 'Say more.',
    name: 'Oren Maki',
  },
}
it.each(['invitation', 'password-reset', ...notificationKinds] as const)(
  'the mail of %s has a subject, a link and no gap',
  (kind) => {
    const { subject, text } = composeMail(kind, 'a@test.example', details)
    expect(subject.length).toBeGreaterThan(5)
    expect(text).toContain(details.link)
    expect(subject + text).not.toMatch(/[{}]/)
  },
)
