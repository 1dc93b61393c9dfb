import type { z } from 'zod'
import { accountOperations } from '../account/operations'
import { assessmentOperations } from '../assessment/operations'
import { auditOperations } from '../audit/operations'
import { coverageBoundaryOperations } from '../coverage/boundary/operations'
import { coverageEstimateOperations } from '../coverage/estimate/operations'
import { coverageImportOperations } from '../coverage/import/operations'
import { coverageOperations } from '../coverage/operations'
import { coverageTemplateOperations } from '../coverage/template/operations'
import { deskReviewOperations } from '../desk-review/operations'
import { documentOperations } from '../document/operations'
import { evidenceOperations } from '../evidence/operations'
import { jobOperations } from '../job/operations'
import { memberInvitationOperations } from '../member/invitation/operations'
import { memberOperations } from '../member/operations'
import { methodologyOperations } from '../methodology/operations'
import { monitorOperations } from '../monitor/operations'
import { notificationOperations } from '../notification/operations'
import { outputOperations } from '../output/operations'
import { publicOutputOperations } from '../output/public-operations'
import { platformOperations } from '../platform/operations'
import { populationOperations } from '../population/operations'
import { questionnaireAnalysisOperations } from '../questionnaire/analysis/operations'
import { questionnaireAnsweringOperations } from '../questionnaire/answering/operations'
import { questionnaireDelegationOperations } from '../questionnaire/delegation/operations'
import { questionnaireExchangeOperations } from '../questionnaire/exchange/operations'
import { questionnaireLinkOperations } from '../questionnaire/link/operations'
import { questionnaireOperations } from '../questionnaire/operations'
import { questionnaireReviewOperations } from '../questionnaire/review/operations'
import { questionnaireSetUpOperations } from '../questionnaire/set-up/operations'
import { referenceOperations } from '../reference/operations'
import { removalOperations } from '../removal/operations'
import { reportCommentOperations } from '../report/comment/operations'
import { reportOperations } from '../report/operations'
import { reportReferenceOperations } from '../report/reference/operations'
import { reportTextOperations } from '../report/text/operations'
import { stepCommentOperations } from '../step/comment/operations'
import { stepOperations } from '../step/operations'
import { toolOperations } from '../tool/operations'
import type { Method, Operation } from './operation'

/** Every operation of the API. The features declare them; routes, description and client derive. */
export const contract = {
  ...accountOperations,
  ...assessmentOperations,
  ...auditOperations,
  ...coverageBoundaryOperations,
  ...coverageEstimateOperations,
  ...coverageImportOperations,
  ...coverageOperations,
  ...coverageTemplateOperations,
  ...deskReviewOperations,
  ...documentOperations,
  ...evidenceOperations,
  ...jobOperations,
  ...memberInvitationOperations,
  ...memberOperations,
  ...methodologyOperations,
  ...monitorOperations,
  ...notificationOperations,
  ...outputOperations,
  ...publicOutputOperations,
  ...platformOperations,
  ...populationOperations,
  ...questionnaireAnalysisOperations,
  ...questionnaireAnsweringOperations,
  ...questionnaireDelegationOperations,
  ...questionnaireExchangeOperations,
  ...questionnaireLinkOperations,
  ...questionnaireOperations,
  ...questionnaireReviewOperations,
  ...questionnaireSetUpOperations,
  ...referenceOperations,
  ...removalOperations,
  ...reportCommentOperations,
  ...reportOperations,
  ...reportReferenceOperations,
  ...reportTextOperations,
  ...stepCommentOperations,
  ...stepOperations,
  ...toolOperations,
}

export type Contract = typeof contract
export type OperationName = keyof Contract & string

/** An operation with its name taken apart. */
export type Declaration = Omit<Operation, 'access'> & {
  method: Method
  path: string
  tag: string
  access: 'public' | 'signed-in'
}

export function declarationOf(name: OperationName): Declaration {
  const [method, path] = name.split(' ') as [Method, string]
  return { method, path, access: 'signed-in', ...(contract[name] as Operation & { tag: string }) }
}

export const declarations: readonly Declaration[] = (Object.keys(contract) as OperationName[]).map(
  declarationOf,
)

type Nothing = Record<never, never>
type Member<Key extends string, Schema> = Schema extends z.ZodType
  ? Nothing extends z.input<Schema>
    ? { [K in Key]?: z.input<Schema> }
    : { [K in Key]: z.input<Schema> }
  : Nothing

/** What fills in an operation's address. */
export type Addressing<O> = (O extends { params: infer P } ? Member<'params', P> : Nothing) &
  (O extends { query: infer Q } ? Member<'query', Q> : Nothing)

/** What a caller gives an operation; the fields of a form as an object. */
export type Given<O> = Addressing<O> &
  (O extends { body: infer B extends z.ZodType }
    ? O extends { multipart: true }
      ? { form: z.input<B> }
      : { body: z.input<B> }
    : Nothing)

/** What a caller gets. */
export type AnswerOf<O> = O extends { answer: infer A extends z.ZodType } ? z.output<A> : undefined

/** Operations that take and answer JSON, forms or nothing. */
export type JsonOperation = {
  [Name in OperationName]: Contract[Name] extends { media: unknown } | { upload: true }
    ? never
    : Name
}[OperationName]

/** Operations whose body is a file. */
export type UploadOperation = {
  [Name in OperationName]: Contract[Name] extends { upload: true } ? Name : never
}[OperationName]
