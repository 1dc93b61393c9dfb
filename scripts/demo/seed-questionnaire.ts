import type { AnswerView } from '../../lib/core/questionnaire/answering/view'
import { instanceKey, instanceParts } from '../../lib/core/questionnaire/instrument'
import type { Ctx } from '../../lib/server/context'
import { saveAnswer } from '../../lib/server/questionnaire/answering/save-answer'
import { signSection } from '../../lib/server/questionnaire/answering/sign-section'
import { submitAnswers } from '../../lib/server/questionnaire/answering/submit-answers'
import { delegateQuestions } from '../../lib/server/questionnaire/delegation/delegate-questions'
import { getQuestionnaire } from '../../lib/server/questionnaire/get'
import { adoptAnswer } from '../../lib/server/questionnaire/review/adopt-answer'
import { returnAnswer } from '../../lib/server/questionnaire/review/return-answer'
import { validateSection } from '../../lib/server/questionnaire/review/validate-section'
import { addOwnQuestion } from '../../lib/server/questionnaire/set-up/add-own-question'
import { rewordOwnQuestion } from '../../lib/server/questionnaire/set-up/reword-own-question'
import { saveTranslation } from '../../lib/server/questionnaire/set-up/save-translation'
import { setMode } from '../../lib/server/questionnaire/set-up/set-mode'
import type { DemoValue } from './demo-value'
import type { DemoAnswer, DemoPlace, QuestionnaireMove } from './questionnaire-plan'

interface Country {
  assessmentId: string
  as: (person: string, on: string) => Ctx
  /** Institution that the person answers for. */
  answersFor: (person: string) => string | undefined
  resolved: (value: DemoValue) => DemoValue
}

type Move<Does extends QuestionnaireMove['does']> = Extract<QuestionnaireMove, { does: Does }>

/** Takes the questionnaire of one country through what its people did. */
export class QuestionnaireSeed {
  constructor(private readonly country: Country) {}

  async take(move: QuestionnaireMove): Promise<void> {
    const { assessmentId } = this.country
    const ctx = this.country.as(move.by, move.on)
    switch (move.does) {
      case 'set-mode':
        return void (await setMode(ctx, assessmentId, { mode: move.mode, version: 0 }))
      case 'add-question':
        return void (await addOwnQuestion(ctx, assessmentId, move.question))
      case 'reword-question':
        return void (await rewordOwnQuestion(ctx, assessmentId, move.key, {
          version: move.version,
          question: move.question,
        }))
      case 'translate':
        for (const [question, texts] of Object.entries(move.texts))
          await saveTranslation(ctx, assessmentId, {
            language: move.language,
            question,
            texts,
            version: 0,
          })
        return
      case 'delegate': {
        const { sections, questions, dueOn, note } = move
        return void (await delegateQuestions(ctx, assessmentId, {
          institutionId: this.id(move.institution),
          sections,
          questions,
          dueOn,
          note,
        }))
      }
      case 'answer':
        return this.answer(ctx, move)
      case 'validate':
        for (const section of move.sections) await validateSection(ctx, assessmentId, { section })
        return
      case 'return': {
        const { id, version } = await this.given(ctx, move)
        return void (await returnAnswer(ctx, assessmentId, id, { version, note: move.note }))
      }
      case 'adopt': {
        const { id, instance, version } = await this.given(ctx, move)
        const decision = { kind: 'institution' as const, answerId: id, answerVersion: version }
        return void (await adoptAnswer(ctx, assessmentId, {
          instance,
          version: 0,
          decision,
          reason: move.reason,
          dissent: move.dissent,
        }))
      }
      case 'sign': {
        const { signatory, office, reservations, on } = move
        for (const section of move.sections)
          await signSection(ctx, assessmentId, {
            ...this.onBehalf(move),
            section,
            signatory,
            office,
            reservations,
            signedOn: on,
          })
      }
    }
  }

  private async answer(ctx: Ctx, move: Move<'answer'>): Promise<void> {
    const { assessmentId } = this.country
    const institution = this.onBehalf(move)
    const saved: AnswerView[] = []
    for (const answer of move.answers) {
      const change = this.changeOf({ confidence: move.confidence, ...answer })
      saved.push(
        await saveAnswer(ctx, assessmentId, {
          ...institution,
          instance: this.instanceOf(answer),
          version: 0,
          change,
        }),
      )
    }
    const sections = new Set(
      saved.map(({ instance }) => instanceParts(instance).question.split('.')[0] ?? ''),
    )
    if (move.submits)
      for (const section of sections)
        await submitAnswers(ctx, assessmentId, { ...institution, section })
  }

  private changeOf({ value, gap, gapReason = '', comment, confidence, evidence }: DemoAnswer) {
    return {
      answer: { value: this.country.resolved(value ?? null) as never, gap: gap ?? null, gapReason },
      ...(comment && { comment }),
      ...(confidence && { confidence }),
      ...(evidence && {
        evidence: evidence.map(({ document, locator }) => ({
          documentId: this.id(document),
          locator,
        })),
      }),
    }
  }

  /** Names the institution only where the person does not answer for it anyway. */
  private onBehalf({ by, institution }: { by: string; institution: string }): {
    institution?: string
  } {
    const id = this.id(institution)
    return this.country.answersFor(by) === id ? {} : { institution: id }
  }

  private async given(
    ctx: Ctx,
    { institution, place }: Move<'return' | 'adopt'>,
  ): Promise<AnswerView> {
    const instance = this.instanceOf(place)
    const { answers } = await getQuestionnaire(ctx, this.country.assessmentId, {
      institution: this.id(institution),
    })
    const found = answers.find((answer) => answer.instance === instance)
    if (!found) throw new Error(`The demo names an answer to ${place.question} before it is there.`)
    return found
  }

  private instanceOf({ question, event, population, aspect }: DemoPlace): string {
    return instanceKey({
      question,
      event: event ?? null,
      population: population ? this.id(population) : null,
      aspect: aspect ?? null,
    })
  }

  private id(name: string): string {
    return String(this.country.resolved(name))
  }
}
