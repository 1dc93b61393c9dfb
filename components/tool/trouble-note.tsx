'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import { editName } from '@/lib/client/tool/edit-name'
import type { ToolDispute } from '@/lib/client/tool/tool-contents'
import type { ToolSession, ToolSnapshot } from '@/lib/client/tool/tool-session'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { findField, findTable } from '@/lib/core/methodology/find'
import type { Tool } from '@/lib/core/methodology/schema'
import { useValueWords } from './use-value-words'

interface Surroundings {
  tool: Tool
  session: ToolSession
  snapshot: ToolSnapshot
  optionsOf: (field: ScalarField) => Option[]
}

/** What is wrong at one place of the form, right there: a value that was not taken, or two values
 * to choose from. */
export function TroubleNote({ spot, ...around }: Surroundings & { spot: string }) {
  const t = useTranslations('tool')
  const { session, snapshot } = around
  const dispute = snapshot.disputes[spot]
  if (dispute) return <DisputeNote {...around} spot={spot} dispute={dispute} />
  if (!snapshot.refusals[spot]) return null
  return (
    <SureButton label={t('giveUp')} sure={t('giveUpSure')} onSure={() => session.discard(spot)} />
  )
}

/** Troubles of a row: all of them while it is closed, those of the row itself while it is open. */
export function RowTroubles({
  table,
  row,
  open,
  ...around
}: Surroundings & { table: string; row: string; open: boolean }) {
  const { snapshot } = around
  const own = `${table}/${row}`
  const spots = [...Object.keys(snapshot.disputes), ...Object.keys(snapshot.refusals)].filter(
    (spot) => spot === own || (!open && spot.startsWith(`${own}/`)),
  )
  if (spots.length === 0) return null
  return (
    <div className="grid gap-2 px-3 pb-3">
      {spots.map((spot) => (
        <div key={spot}>
          {snapshot.refusals[spot] && (
            <p className="font-semibold text-bad text-sm">{snapshot.refusals[spot].message}</p>
          )}
          <TroubleNote {...around} spot={spot} />
        </div>
      ))}
    </div>
  )
}

/** Two people changed one thing: both values are shown, and the person chooses. */
function DisputeNote({
  tool,
  session,
  snapshot,
  optionsOf,
  spot,
  dispute,
}: Surroundings & { spot: string; dispute: ToolDispute }) {
  const t = useTranslations('tool')
  const format = useFormatter()
  const valueWords = useValueWords()
  const { edit, theirs, by, at } = dispute
  const field = fieldOf(tool, dispute)
  const words = (value: unknown) =>
    valueWords(field, value as never, field ? optionsOf(field) : []) || '–'
  const when = format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Alert tone="warn" live>
      <h3>{t('conflict', { name: editName(tool, edit, snapshot, optionsOf) })}</h3>
      <p className="my-2">{t('conflictBy', { by, at: when })}</p>
      <dl className="grid gap-3 sm:grid-cols-2">
        <div>
          <dt className="font-semibold">{t('yours')}</dt>
          <dd className="whitespace-pre-wrap break-words">
            {'value' in edit ? words(edit.value) : t('removed')}
          </dd>
        </div>
        <div>
          <dt className="font-semibold">{t('theirs')}</dt>
          <dd className="whitespace-pre-wrap break-words">{words(theirs)}</dd>
        </div>
      </dl>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={() => session.resolve(spot, 'mine')}>{t('keepMine')}</Button>
        <Button look="secondary" onClick={() => session.resolve(spot, 'theirs')}>
          {t('takeTheirs')}
        </Button>
      </div>
    </Alert>
  )
}

function fieldOf(tool: Tool, { edit }: ToolDispute): ScalarField | undefined {
  if (edit.op === 'set-field') {
    const field = findField(tool, edit.field)
    return field && field.kind !== 'table' ? field : undefined
  }
  if (edit.op !== 'set-cell') return undefined
  return findTable(tool, edit.table)?.columns.find(({ key }) => key === edit.column)
}
