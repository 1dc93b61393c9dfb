import { z } from 'zod'
import { ReasonView } from '@/lib/core/reason'

/** `pdf` is PDF/UA-1, for reading; `pdfa` is PDF/A, for the archive. */
export const documentFormats = ['pdf', 'pdfa', 'docx', 'html'] as const
export type DocumentFormat = (typeof documentFormats)[number]

export const renderingStatuses = ['queued', 'running', 'done', 'failed'] as const

/** How far a file is. `idle`: nobody asked for it, or it was called off or removed since. */
export const RenderingView = z.object({
  key: z.string(),
  status: z.enum(['idle', ...renderingStatuses]),
  /** Per cent, estimated. */
  progress: z.int(),
  /** Documents that are drawn before it. */
  ahead: z.int(),
  /** Why it could not be drawn, in a sentence. */
  failure: ReasonView.nullable(),
})
RenderingView.register(z.globalRegistry, { id: 'RenderingView' })
export type RenderingView = z.infer<typeof RenderingView>
