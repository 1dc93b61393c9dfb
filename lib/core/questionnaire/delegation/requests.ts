import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { day } from '../../day'
import { line, prose } from '../../text'

export const DelegateQuestions = z
  .strictObject({
    /** Row of the stakeholder register. */
    institutionId: z.uuid(coded('choose-an-institution')),
    /** One person of the institution; without it anyone there may answer. */
    userId: z.uuid().nullable().default(null),
    sections: z.array(line(20)).max(50).default([]),
    questions: z.array(line(20)).max(300).default([]),
    dueOn: day().nullable().default(null),
    note: prose(2000).default(''),
  })
  .refine(
    ({ sections, questions }) => sections.length + questions.length > 0,
    coded('choose-section-or-question'),
  )
DelegateQuestions.register(z.globalRegistry, { id: 'DelegateQuestions' })

export const RemindRespondents = z.strictObject({
  /** Only this institution. */
  institution: z.uuid().optional(),
  /** Only what is due soon or overdue. */
  onlyDue: z.boolean().default(false),
})

export const DelegationChange = z.strictObject({
  version: z.int32().min(1),
  userId: z.uuid().nullable().optional(),
  dueOn: day().nullable().optional(),
  note: prose(2000).optional(),
})
DelegationChange.register(z.globalRegistry, { id: 'DelegationChange' })
