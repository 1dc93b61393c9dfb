import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Row } from '@/lib/client/tool/tool-contents'
import { missingInstruments, unsettledTreaties } from '@/lib/core/desk-review/treaties'
import { useReview } from './review-context'
import { TreatyCard } from './treaty-card'

/** Where the State stands towards each instrument in scope. */
export function TreatyView() {
  const t = useTranslations('deskReview')
  const { review, instruments, snapshot, session, editable } = useReview()
  const [open, setOpen] = useState<string | null>(null)
  const rows = snapshot.rows[review.treaties.key] ?? []
  const missing = missingInstruments(instruments, rows)
  const place = (row: Row) => instruments.findIndex(({ key }) => key === row.values.instrument)
  return (
    <Card>
      <section aria-labelledby="treaties" className="grid gap-4">
        <div>
          <h2 id="treaties">{review.treaties.label}</h2>
          <p className="max-w-3xl text-muted">{t('treatyIntro')}</p>
        </div>
        <p role="status">
          {t('treatyCount', { total: rows.length, open: unsettledTreaties(rows).length })}
        </p>
        {missing.length > 0 && editable && (
          <p>
            <Button
              look={rows.length === 0 ? 'primary' : 'secondary'}
              onClick={() =>
                session.addRows(
                  review.treaties.key,
                  missing.map(({ key }) => ({ instrument: key })),
                )
              }
            >
              {t('do-instruments', { count: missing.length })}
            </Button>
          </p>
        )}
        <ol className="grid gap-2">
          {[...rows]
            .sort((a, b) => place(a) - place(b))
            .map((row) => (
              <TreatyCard
                key={row.id}
                row={row}
                open={open === row.id}
                onToggle={() => setOpen(open === row.id ? null : row.id)}
              />
            ))}
        </ol>
        {editable && (
          <OtherInstrument
            present={new Set(rows.map(({ values }) => values.instrument))}
            onAdd={setOpen}
          />
        )}
      </section>
    </Card>
  )
}

/** Instruments that the scope does not ask for can be added one by one. */
function OtherInstrument({
  present,
  onAdd,
}: {
  present: ReadonlySet<unknown>
  onAdd: (id: string | null) => void
}) {
  const t = useTranslations('deskReview')
  const { review, instruments, session } = useReview()
  const [chosen, setChosen] = useState('')
  const others = instruments.filter(({ key, inScope }) => !present.has(key) && !inScope)
  if (others.length === 0) return null
  const add = () => {
    onAdd(session.addRows(review.treaties.key, [{ instrument: chosen }])[0] ?? null)
    setChosen('')
  }
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
      <PlainSelect
        id="other-instrument"
        label={t('otherInstrument')}
        value={chosen}
        options={[
          { value: '', label: t('choose') },
          ...others.map(({ key, title }) => ({ value: key, label: title })),
        ]}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Button look="secondary" disabled={chosen === ''} onClick={add}>
        {t('addInstrument')}
      </Button>
    </div>
  )
}
