import { type Instance, instanceKey } from '../../lib/core/questionnaire/instrument'
import type { Ctx } from '../../lib/server/context'
import { saveAnswer } from '../../lib/server/services/questionnaire/save-answer'
import { submitAnswers } from '../../lib/server/services/questionnaire/submit-answers'
import type { DemoAnswer, DemoValue } from './plan'

/** Lets institutions answer the questionnaire: first what they hand in, section by section, then their drafts. */
export class AnswersSeed {
  constructor(
    private readonly assessmentId: string,
    /** Who enters the answers of the institution, and the institution as that person names it. */
    private readonly enters: (institution: string) => { ctx: Ctx; institution?: string },
    private readonly resolved: (value: DemoValue) => DemoValue,
  ) {}

  async run(answers: readonly DemoAnswer[]): Promise<void> {
    const submitted = answers.filter((answer) => answer.submitted)
    for (const answer of submitted) await this.save(answer)
    const parts = new Map(
      submitted.map(({ institution, question }) => [`${institution} ${sectionOf(question)}`, { institution, section: sectionOf(question) }]),
    )
    for (const { institution, section } of parts.values()) {
      const { ctx, ...by } = this.enters(institution)
      await submitAnswers(ctx, this.assessmentId, { section, ...by })
    }
    for (const answer of answers.filter((candidate) => !candidate.submitted)) await this.save(answer)
  }

  private async save({ institution, value, gap, gapReason = '', comment, confidence, evidence, ...place }: DemoAnswer): Promise<void> {
    const { ctx, ...by } = this.enters(institution)
    await saveAnswer(ctx, this.assessmentId, {
      ...by,
      instance: this.instanceOf(place),
      version: 0,
      change: {
        answer: { value: this.resolved(value ?? null) as never, gap: gap ?? null, gapReason },
        ...(comment && { comment }),
        ...(confidence && { confidence }),
        ...(evidence && { evidence: evidence.map(({ document, locator }) => ({ documentId: this.id(document), locator })) }),
      },
    })
  }

  private instanceOf({ question, event, population, aspect }: Omit<DemoAnswer, 'institution'>): Instance['key'] {
    return instanceKey({ question, event: event ?? null, population: population ? this.id(population) : null, aspect: aspect ?? null })
  }

  private id(name: string): string {
    return String(this.resolved(name))
  }
}

function sectionOf(question: string): string {
  return question.split('.')[0] ?? ''
}
