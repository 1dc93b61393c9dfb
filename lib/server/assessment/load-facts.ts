import 'server-only'
import { z } from 'zod'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { reads, reportsRead } from '@/lib/core/methodology/find'
import type { Output, Step } from '@/lib/core/methodology/schema'
import { factsRead } from '@/lib/core/outline/facts-read'
import { AssessmentRole } from '@/lib/core/policy/role'
import type { WorkflowState } from '@/lib/core/step/reduce'
import type { Database, Transaction } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import { isoDayOrNull } from '@/lib/server/iso-day'
import {
  loadCoverageFacts,
  loadQuestionnaireFacts,
  loadReportFacts,
} from '@/lib/server/registry/feature-facts'
import { fieldsByTool, rowsByTable } from './contents-by-tool'
import type { Reach } from './reach'

/** The snapshot of the assessment that the guards of a step or the outline of an output read. */
export async function loadFacts(
  source: Transaction | Database,
  reach: Reach,
  state: WorkflowState,
  reader: Step | Output,
): Promise<AssessmentFacts> {
  const where = { assessmentId: reach.assessment.id }
  const read = factsRead(reach.methodology, reader)
  const ofTools = { ...where, ...(read.tools !== 'all' && { toolKey: { in: [...read.tools] } }) }
  const [
    fields,
    rows,
    populations,
    documents,
    members,
    versions,
    questionnaire,
    coverage,
    reports,
  ] = await Promise.all([
    source.toolField.findMany({
      where: ofTools,
      select: { toolKey: true, fieldKey: true, value: true },
    }),
    loadRows(source, ofTools),
    loadPopulations(source, where.assessmentId),
    read.documents ? loadDocuments(source, where.assessmentId) : [],
    read.members ? loadMembers(source, where.assessmentId) : [],
    source.outputVersion.findMany({
      where,
      orderBy: { number: 'asc' },
      select: { outputKey: true, number: true, approvedAt: true },
    }),
    reads(reader, 'questionnaire') ? loadQuestionnaireFacts(source, reach) : null,
    reads(reader, 'coverage') ? loadCoverageFacts(source, reach.assessment.id) : null,
    loadReports(source, reach.assessment.id, reportsRead(reader)),
  ])
  return {
    assessment: described(reach),
    fields: fieldsByTool(fields),
    rows: rowsByTable(rows),
    populations,
    documents,
    members,
    outputs: outputStates(versions),
    questionnaire,
    coverage,
    reports,
    steps: reach.methodology.steps.map(({ key }) => ({
      key,
      status: state[key]?.status ?? 'not-started',
      completedAt: state[key]?.completedAt?.slice(0, 10) ?? null,
      overridden: state[key]?.overridden ?? false,
    })),
  }
}

function described({ assessment }: Reach): AssessmentFacts['assessment'] {
  const { id, title, country, countryCode, languages, events, territory } = assessment
  return {
    id,
    title,
    countryName: country.name,
    countryCode,
    languages,
    referenceStart: isoDayOrNull(assessment.referenceStart),
    referenceEnd: isoDayOrNull(assessment.referenceEnd),
    events,
    territory,
  }
}

async function loadReports(
  source: Transaction | Database,
  assessmentId: string,
  outputs: readonly string[],
): Promise<AssessmentFacts['reports']> {
  return Object.fromEntries(
    await Promise.all(
      outputs.map(async (key) => [key, await loadReportFacts(source, assessmentId, key)] as const),
    ),
  )
}

async function loadPopulations(
  source: Transaction | Database,
  assessmentId: string,
): Promise<AssessmentFacts['populations']> {
  const rows = await source.population.findMany({
    where: { assessmentId, removedAt: null },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: {
      id: true,
      code: true,
      name: true,
      definition: true,
      sizeEstimate: true,
      sizeSource: true,
      sizeOn: true,
      sensitivity: true,
      areas: true,
    },
  })
  return rows.map(({ sizeOn, ...population }) => ({ ...population, sizeOn: isoDayOrNull(sizeOn) }))
}

/** An output counts as approved when its latest version is. */
function outputStates(
  versions: { outputKey: string; number: number; approvedAt: Date | null }[],
): AssessmentFacts['outputs'] {
  return Object.fromEntries(
    versions.map(({ outputKey, number, approvedAt }) => [
      outputKey,
      { latestNumber: number, approved: approvedAt !== null },
    ]),
  )
}

async function loadDocuments(
  source: Transaction | Database,
  assessmentId: string,
): Promise<AssessmentFacts['documents']> {
  const rows = await source.document.findMany({
    where: { assessmentId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      type: true,
      issuer: true,
      publishedOn: true,
      language: true,
      url: true,
      confidentiality: true,
      annotation: true,
    },
  })
  return rows.map(({ publishedOn, ...document }) => ({
    ...document,
    date: isoDayOrNull(publishedOn),
  }))
}

async function loadMembers(
  source: Transaction | Database,
  assessmentId: string,
): Promise<AssessmentFacts['members']> {
  const rows = await source.membership.findMany({
    where: { assessmentId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { userId: true, roles: true, user: { select: { name: true, institution: true } } },
  })
  return rows.map(({ userId, roles, user }) => ({
    id: userId,
    name: user.name,
    institution: user.institution,
    roles: z.array(AssessmentRole).parse(roles),
  }))
}

function loadRows(source: Transaction | Database, where: Prisma.ToolRowWhereInput) {
  return source.toolRow.findMany({
    where: { ...where, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, toolKey: true, tableKey: true, values: true },
  })
}
