import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { z } from 'zod'
import type { DocumentFields } from '@/lib/core/document/requests'
import type { Output, Step } from '../../lib/core/methodology/schema'
import type { ToolOperation } from '../../lib/core/tool/requests'
import { type Actor, anonymous } from '../../lib/server/actor'
import { createAssessment } from '../../lib/server/assessment/create'
import { updateAssessment } from '../../lib/server/assessment/update'
import type { Ctx } from '../../lib/server/context'
import { adoptEstimate } from '../../lib/server/coverage/estimate/adopt-estimate'
import { saveEstimate } from '../../lib/server/coverage/estimate/save-estimate'
import { database } from '../../lib/server/db'
import { createDocument } from '../../lib/server/document/create'
import { acceptInvitation } from '../../lib/server/member/invitation/accept'
import { operatorLink } from '../../lib/server/member/invitation/operator-link'
import { updateMember } from '../../lib/server/member/update'
import { defaultMethodology } from '../../lib/server/methodology/registry'
import { approveOutput } from '../../lib/server/output/approve'
import { issueOutput } from '../../lib/server/output/issue'
import { shareOutput } from '../../lib/server/output/share'
import { createPopulation } from '../../lib/server/population/create'
import { actOnStep } from '../../lib/server/step/act'
import { createComment } from '../../lib/server/step/comment/create'
import { getStep } from '../../lib/server/step/get'
import { writeUpload } from '../../lib/server/storage/upload'
import { updateTool } from '../../lib/server/tool/update'
import type { DemoValue } from './demo-value'
import { island } from './island'
import type { DemoCountry, DemoEstimate, DemoPerson, DemoStep, DemoTool } from './plan'
import { sandara, supportOffice } from './sandara'
import { QuestionnaireSeed } from './seed-questionnaire'
import { ReportSeed } from './seed-report'

const day = 86_400_000

/** Loads the demo countries into an empty database by calling the services that people call. */
export async function seedDemo(password: string): Promise<void> {
  for (const person of supportOffice) await addPlatformPerson(person, password)
  for (const country of [island, sandara]) await new CountrySeed(country, password).run()
}

function contextOf(actor: Actor, at: Date): Ctx {
  return { actor, db: database(), now: () => at, requestId: randomUUID() }
}

const application = (at: Date): Ctx => contextOf({ kind: 'system', name: 'Demo' }, at)

async function addPlatformPerson(
  { email, name, institution, platformRoles = [] }: DemoPerson,
  password: string,
): Promise<void> {
  const at = new Date('2026-01-05T08:00:00Z')
  const { token } = await operatorLink(application(at), { email, platformRoles })
  await acceptInvitation(contextOf(anonymous, at), {
    ...{ token, name, institution, password },
  })
}

/** Takes one country through the steps of its plan, each at its day and by its people. */
class CountrySeed {
  private readonly ids = new Map<string, string>()
  private readonly actors = new Map<string, Actor>()
  private assessmentId = ''

  constructor(
    private readonly country: DemoCountry,
    private readonly password: string,
  ) {}

  async run(): Promise<void> {
    const { code, name, title, opened, languages } = this.country
    const at = new Date(`${opened}T08:00:00Z`)
    this.assessmentId = (
      await createAssessment(application(at), {
        countryCode: code,
        countryName: name,
        title,
        languages,
      })
    ).id
    for (const person of this.country.people) await this.join(person, at)
    const { events, territory, period } = this.country
    await updateAssessment(this.as('coordinator', at), this.assessmentId, {
      version: 1,
      events,
      territory,
      referenceStart: period[0],
      referenceEnd: period[1],
    })
    for (const { as, ...population } of this.country.populations)
      this.ids.set(
        as,
        (await createPopulation(this.as('coordinator', at), this.assessmentId, population)).id,
      )
    for (const document of this.country.documents) await this.addDocument(document, at)
    for (const step of this.country.steps) await this.takeStep(step)
  }

  private as(key: string, at: Date): Ctx {
    const actor = this.actors.get(key)
    if (!actor) throw new Error(`The demo has no person ${key}.`)
    return contextOf(actor, at)
  }

  private async join(
    { key, email, name, institution, roles = [] }: DemoPerson,
    at: Date,
  ): Promise<void> {
    const { assessmentId, password } = this
    const { token } = await operatorLink(application(at), { email, assessmentId, roles })
    const { userId } = await acceptInvitation(contextOf(anonymous, at), {
      ...{ token, name, institution, password },
    })
    if (!userId) throw new Error(`The demo could not add ${email}.`)
    this.actors.set(key, {
      ...{ kind: 'user', userId, email, name, platformRoles: [], scopes: null },
      proof: 'password',
    })
    this.ids.set(key, userId)
  }

  private async addDocument(
    { as, text, ...metadata }: DemoCountry['documents'][number],
    at: Date,
  ): Promise<void> {
    const upload = text ? await writeUpload(`${as}.txt`, Buffer.from(text)) : null
    const { id } = await createDocument(
      this.as('coordinator', at),
      this.assessmentId,
      metadata as z.input<typeof DocumentFields>,
      upload,
    )
    if (upload) await rm(upload.path, { force: true })
    this.ids.set(as, id)
  }

  private async takeStep(plan: DemoStep): Promise<void> {
    const started = new Date(`${plan.started}T08:30:00Z`)
    const completed = plan.completed ? new Date(`${plan.completed}T09:00:00Z`) : null
    await this.act(plan.step, 'start', started)
    for (const tool of plan.tools) await this.fill(tool, new Date(started.getTime() + day))
    if (plan.step === 'step-03') await this.tieInstitutions(new Date(started.getTime() + day))
    await this.estimate(plan.estimates ?? [], new Date(started.getTime() + day))
    for (const move of plan.questionnaire ?? []) await this.questionnaire().take(move)
    for (const { by, body } of plan.comments ?? [])
      await createComment(
        this.as(by, new Date(started.getTime() + 2 * day)),
        this.assessmentId,
        plan.step,
        { body },
      )
    for (const section of plan.reports ?? []) await this.reports().write(section)
    for (const tool of plan.afterwards ?? [])
      await this.fill(tool, new Date(`${plan.reports?.at(-1)?.on ?? plan.started}T16:00:00Z`))
    if (!completed) return
    const before = new Date(completed.getTime() - 3_600_000)
    const methodology = defaultMethodology()
    for (const output of methodology.outputs.filter(({ step }) => step === plan.step))
      await this.publish(output, before)
    await this.act(plan.step, 'submit', before)
    await this.act(plan.step, 'complete', completed)
  }

  /** The statistician enters the estimates; the coordinator adopts what stands for the country. */
  private async estimate(estimates: readonly DemoEstimate[], at: Date): Promise<void> {
    for (const {
      population,
      content,
      adopted,
      indicator,
      event,
      year,
      area = '',
      sex = 'all',
    } of estimates) {
      const id = randomUUID()
      const cell = {
        indicator,
        event,
        year,
        area,
        sex,
        populationId: this.resolved(population) as string | null,
      }
      const input = {
        id,
        cell,
        content: this.resolved(content as DemoValue) as DemoEstimate['content'],
        version: 0,
      }
      await saveEstimate(this.as('member', at), this.assessmentId, input)
      if (adopted)
        await adoptEstimate(this.as('coordinator', at), this.assessmentId, id, {
          reason: adopted,
          version: 0,
        })
    }
  }

  private questionnaire(): QuestionnaireSeed {
    const { assessmentId } = this
    return new QuestionnaireSeed({
      assessmentId,
      as: (key, on) => this.as(key, new Date(`${on}T10:00:00Z`)),
      answersFor: (key) =>
        this.ids.get(this.country.people.find((person) => person.key === key)?.stakeholder ?? ''),
      resolved: (value) => this.resolved(value),
    })
  }

  private reports(): ReportSeed {
    return new ReportSeed({
      assessmentId: this.assessmentId,
      as: (key, on) => this.as(key, new Date(`${on}T10:00:00Z`)),
      idOf: (name) => String(this.resolved(`@${name}`)),
    })
  }

  private async fill({ tool, fields = {}, rows = {} }: DemoTool, at: Date): Promise<void> {
    const added: ToolOperation[] = Object.entries(rows).flatMap(([table, list]) =>
      list.map(({ as, ...values }) => {
        const id = randomUUID()
        if (as) this.ids.set(as, id)
        return {
          op: 'add-row' as const,
          table,
          id,
          values: this.resolved(values) as Record<string, never>,
        }
      }),
    )
    const set: ToolOperation[] = Object.entries(fields).map(([field, value]) => ({
      op: 'set-field',
      field,
      value: this.resolved(value) as never,
      version: 0,
    }))
    await updateTool(this.as('coordinator', at), this.assessmentId, tool, {
      operations: [...added, ...set],
    })
  }

  private resolved(value: DemoValue): DemoValue {
    if (typeof value === 'string' && value.startsWith('@')) {
      const id = this.ids.get(value.slice(1))
      if (!id) throw new Error(`The demo names ${value} before it is there.`)
      return id
    }
    if (Array.isArray(value)) return value.map((item) => this.resolved(item))
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.resolved(item)]))
      : value
  }

  private async tieInstitutions(at: Date): Promise<void> {
    for (const { key, roles = [], stakeholder } of this.country.people) {
      const stakeholderId = stakeholder ? this.ids.get(stakeholder) : undefined
      if (stakeholderId)
        await updateMember(this.as('coordinator', at), this.assessmentId, this.ids.get(key) ?? '', {
          roles,
          stakeholderId,
        })
    }
  }

  private async publish(output: Output, at: Date): Promise<void> {
    const { number } = await issueOutput(this.as('coordinator', at), this.assessmentId, output.key)
    for (const role of output.approvers) {
      const person = this.country.people.find(({ roles = [] }) => roles.includes(role as never))
      await approveOutput(this.as(person?.key ?? '', at), this.assessmentId, output.key, { number })
    }
    if (this.country.shared?.includes(output.key))
      await shareOutput(this.as('coordinator', at), this.assessmentId, output.key, {
        sharing: 'shared-with-rso',
        version: 1,
      })
  }

  private async act(
    step: Step['key'],
    action: 'start' | 'submit' | 'complete',
    at: Date,
  ): Promise<void> {
    const ctx = this.as('coordinator', at)
    const { state } = await getStep(ctx, this.assessmentId, step)
    await actOnStep(ctx, this.assessmentId, step, { action, version: state.version })
  }
}
