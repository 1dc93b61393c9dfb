import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BackToStep } from '@/components/tool/back-to-step'
import { ToolForm } from '@/components/tool/tool-form'
import { Alert } from '@/components/ui/alert'
import { PageHead } from '@/components/ui/page-head'
import { formAddress, toolScreens } from '@/lib/core/assessment/tool-screens'
import { findStep, findTool } from '@/lib/core/methodology/find'
import { optionSetsOf } from '@/lib/core/methodology/option-sets'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment, loadTool } from '@/lib/server/page-loads'
import { getToolChecks } from '@/lib/server/tool/get-checks'

interface Props {
  params: Promise<{ assessmentId: string; tool: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessmentId, tool } = await params
  return { title: (await orNotFound(loadTool(await pageContext(), assessmentId, tool))).name }
}

export default async function ToolPage({ params }: Props) {
  const { assessmentId, tool: toolKey } = await params
  const ctx = await pageContext()
  const view = await orNotFound(loadTool(ctx, assessmentId, toolKey))
  const assessment = await loadAssessment(ctx, assessmentId)
  const methodology = getMethodology(assessment.methodology.key)
  const tool = findTool(methodology, toolKey)
  const screen = toolScreens[tool.nature]
  const address = `/assessments/${assessmentId}${screen.address(tool)}`
  if (screen.address(tool) !== formAddress(tool) && !screen.formBeside) redirect(address)
  const opened = new Set<string>(assessment.screens)
  const isOpen = screen.needs(tool).every(({ kind }) => opened.has(kind))
  const step = findStep(methodology, tool.step)
  const t = await getTranslations('tool')
  const words = await getTranslations('workbench')
  const reasons = ['not-started', 'completed', 'in-review'] as const
  const reason = reasons.find((status) => status === view.stepStatus)
  return (
    <div className="grid max-w-4xl gap-6">
      <PageHead
        title={view.name}
        intro={tool.purpose}
        back={<BackToStep assessment={assessment} step={step} />}
      />
      {screen.formBeside && isOpen && (
        <Alert>
          <p>{words('toWorkbenchHelp')}</p>
          <Link href={address}>{words('toWorkbench')}</Link>
        </Alert>
      )}
      {!view.editable && <Alert>{reason ? t(`readOnly-${reason}`) : t('readOnly')}</Alert>}
      <ToolForm
        assessmentId={assessmentId}
        tool={tool}
        start={{ fields: view.fields as never, rows: view.rows }}
        optionSets={optionSetsOf(methodology, tool)}
        references={view.references}
        evidence={view.evidence}
        documents={view.documents.map(({ id, label }) => ({ value: id, label }))}
        checks={await getToolChecks(ctx, assessmentId, toolKey)}
        editable={view.editable}
      />
    </div>
  )
}
