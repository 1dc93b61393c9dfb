import { z } from 'zod'

export const notificationKinds = [
  'step-submitted',
  'step-returned',
  'output-issued',
  'output-approved',
  'mentioned',
  'answers-submitted',
  'questions-delegated',
  'answers-due',
  'answers-open',
  'answer-returned',
  'section-signed',
  'section-assigned',
  'report-mentioned',
] as const
export const NotificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof NotificationKind>

export const NotificationView = z.object({
  id: z.string(),
  kind: NotificationKind,
  details: z.record(z.string(), z.string()),
  path: z.string(),
  at: z.string(),
})
export type NotificationView = z.infer<typeof NotificationView>
