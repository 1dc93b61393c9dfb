import 'server-only'
import { can } from '@/lib/core/policy/can'
import { type PrintPack, printPack } from '@/lib/core/questionnaire/exchange/print-pack'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { type Institution, loadInstitutions } from '@/lib/server/member/institutions'
import { pageActions } from '@/lib/server/questionnaire/page-actions'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { loadState } from '@/lib/server/step/load-state'
import { acceptsChanges } from '@/lib/server/tool/accepts-changes'
import { wordsIn } from '@/lib/server/words/words-in'
import { loadExchange, loadInstitutionExchange } from './exchange-source'

export interface ExchangeView {
  /** Null for all institutions together, or when the person is not listed for one. */
  institution: Institution | null
  /** Among which the lead body may choose. */
  institutions: Institution[]
  /** ISO day. */
  dueOn: string | null
  /** Languages into which questions are translated. */
  languages: string[]
  /** Null when there is no question to print. */
  print: PrintPack | null
  editable: boolean
  allowedActions: string[]
}

/** What the person may take along, bring back and hand on. */
export async function getExchange(
  ctx: Ctx,
  assessmentId: string,
  { institution, language }: { institution?: string | undefined; language?: string | undefined },
): Promise<ExchangeView> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.read')
  const subject = subjectOf(reach)
  const isLead = can(subject, 'questionnaire.read-all')
  const status = (await loadState(ctx.db, reach))[reach.tool.step]?.status ?? 'not-started'
  const view = {
    institutions: isLead ? await loadInstitutions(ctx.db, assessmentId) : [],
    editable: can(subject, 'questionnaire.answer') && acceptsChanges(reach, status),
    allowedActions: pageActions(reach),
  }
  const wanted = language ?? reach.methodology.language
  if (isLead && !institution) {
    const exchange = await loadExchange(ctx, assessmentId, {})
    return {
      ...view,
      institution: null,
      dueOn: null,
      languages: Object.keys(exchange.translations),
      print: printPack({ ...exchange, institutions: [] }, wanted, new Set(), wordsIn(wanted)),
    }
  }
  if (!institution && !reach.stakeholderId)
    return { ...view, institution: null, dueOn: null, languages: [], print: null }
  const { exchange, dueOn, closed } = await loadInstitutionExchange(ctx, reach, institution)
  const pack = printPack(exchange, wanted, closed, wordsIn(wanted))
  const languages = Object.keys(exchange.translations)
  return {
    ...view,
    institution: exchange.institutions[0] ?? null,
    dueOn,
    languages,
    print: pack.sections.length > 0 ? pack : null,
  }
}
