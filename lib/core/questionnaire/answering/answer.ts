import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { prose, requiredLine } from '@/lib/core/text'

/** Text, one option, several options, a number, or the rows of a table cell by cell. */
export const AnswerValue = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(z.array(z.string())),
])
AnswerValue.register(z.globalRegistry, { id: 'AnswerValue' })
export type AnswerValue = z.infer<typeof AnswerValue>

/** Why there is no value. A gap is an answer too: it is counted as a data gap and never scored. */
export const gapKinds = ['not-known', 'not-applicable', 'not-disclosed'] as const
export const GapKind = z.enum(gapKinds)
GapKind.register(z.globalRegistry, { id: 'GapKind' })
export type GapKind = z.infer<typeof GapKind>

export const confidences = ['high', 'medium', 'low'] as const
export const Confidence = z.enum(confidences)
export type Confidence = z.infer<typeof Confidence>

export const answerStatuses = ['draft', 'submitted', 'returned', 'validated'] as const
export const AnswerStatus = z.enum(answerStatuses)
AnswerStatus.register(z.globalRegistry, { id: 'AnswerStatus' })
export type AnswerStatus = z.infer<typeof AnswerStatus>

export const EvidenceItem = z.strictObject({
  documentId: z.uuid(coded('choose-a-document')),
  /** Page, article or section. */
  locator: requiredLine(200).or(z.literal('')),
})
EvidenceItem.register(z.globalRegistry, { id: 'EvidenceItem' })
export type EvidenceItem = z.infer<typeof EvidenceItem>

/**
 * The parts of an answer that a person fills in; each is saved, versioned and disputed by itself.
 */
export const AnswerContent = z.object({
  value: AnswerValue.nullable(),
  gap: GapKind.nullable(),
  gapReason: z.string(),
  comment: z.string(),
  confidence: Confidence.nullable(),
  evidence: z.array(EvidenceItem),
})
AnswerContent.register(z.globalRegistry, { id: 'AnswerContent' })
export type AnswerContent = z.infer<typeof AnswerContent>

/**
 * The reason travels with the gap, and value and gap exclude each other, so these three change
 * together.
 */
export const answerParts = ['answer', 'comment', 'confidence', 'evidence'] as const
export const AnswerPart = z.enum(answerParts)
AnswerPart.register(z.globalRegistry, { id: 'AnswerPart' })
export type AnswerPart = z.infer<typeof AnswerPart>

/** Version at which each part last changed. */
export const PartVersions = z.partialRecord(AnswerPart, z.int())

export const emptyAnswer: AnswerContent = {
  value: null,
  gap: null,
  gapReason: '',
  comment: '',
  confidence: null,
  evidence: [],
}

const Value = z.union([z.string(), z.number(), z.array(z.string()), z.array(z.array(z.string()))])

/** What each part may hold, before the question is known. */
export const AnswerParts = {
  answer: z.strictObject({
    value: Value.nullable(),
    gap: z.enum(gapKinds).nullable(),
    gapReason: prose(2000),
  }),
  comment: prose(5000),
  confidence: z.enum(confidences).nullable(),
  evidence: z.array(EvidenceItem).max(50),
}

/** A change of parts of one answer; `valueSchema` says what the question accepts. */
export const AnswerChange = z
  .strictObject(AnswerParts)
  .partial()
  .refine(
    (change) => Object.values(change).some((part) => part !== undefined),
    coded('change-a-part-of-the-answer'),
  )
AnswerChange.register(z.globalRegistry, { id: 'AnswerChange' })
export type AnswerChange = z.infer<typeof AnswerChange>

/** The content after the change; the rest stays as it was. */
export function changedContent(
  content: AnswerContent,
  { answer, comment, confidence, evidence }: AnswerChange,
): AnswerContent {
  return {
    ...content,
    ...(answer && { value: answer.value, gap: answer.gap, gapReason: answer.gapReason }),
    ...(comment !== undefined && { comment }),
    ...(confidence !== undefined && { confidence }),
    ...(evidence && { evidence }),
  }
}

export function partOf(content: AnswerContent, part: AnswerPart): unknown {
  return part === 'answer'
    ? { value: content.value, gap: content.gap, gapReason: content.gapReason }
    : content[part]
}

export function isEmptyValue(value: AnswerValue | null): boolean {
  if (value === null) return true
  if (Array.isArray(value))
    return (
      value.length === 0 ||
      value.every((item) => Array.isArray(item) && item.every((cell) => cell.trim() === ''))
    )
  return typeof value === 'string' && value.trim() === ''
}

/**
 * A value, or a gap with its reason. "Not known" speaks for itself; the other gaps need the reason
 * in words.
 */
export function isAnswered({
  value,
  gap,
  gapReason,
}: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>): boolean {
  if (gap) return gap === 'not-known' || gapReason.trim() !== ''
  return !isEmptyValue(value)
}
