'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { RemoveThing } from '@/components/reference/remove-thing'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useFormSession } from '@/lib/client/form/use-form-session'
import type { Json } from '@/lib/core/json'
import type { PopulationView } from '@/lib/core/population/population-view'
import { PopulationForm } from './population-form'
import { usePopulationWords } from './use-population-words'

interface Props {
  assessmentId: string
  population: PopulationView
  editable: boolean
  /** Those that may take its place. */
  replacements: { value: string; label: string }[]
}

/** One population in scope: shown, described in place, removed. */
export function PopulationItem({ assessmentId, population, editable, replacements }: Props) {
  const t = useTranslations('scope')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const { id, name, version, code: _code, legalNote: _note, ...described } = population
  const params = { assessmentId, populationId: id }
  const labels = usePopulationWords()
  const values = { name, ...described }
  const { place, ...form } = useFormSession(
    {
      operation: 'PATCH /assessments/{assessmentId}/populations/{populationId}',
      ...{ params, id, version, labels, values, title: name },
      href: `/assessments/${assessmentId}/scope`,
    },
    () => router.refresh(),
  )
  const { refusals, disputes } = form.snapshot
  const isShown = isOpen || Object.keys({ ...refusals, ...disputes }).length > 0
  return (
    <li className="grid gap-1 rounded border border-line p-3 sm:p-4">
      <PopulationSummary values={form.snapshot.values} />
      {editable && (
        <div className="flex flex-wrap gap-x-5">
          <Button
            look="quiet"
            aria-expanded={isShown}
            aria-label={`${t('edit')}: ${name}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('edit')}
          </Button>
          <RemoveThing
            assessmentId={assessmentId}
            thing={{ kind: 'population', id }}
            name={name}
            onRemove={(query) =>
              api('DELETE /assessments/{assessmentId}/populations/{populationId}')({
                params,
                query,
              })
            }
            label={t('remove')}
            sure={t('removeSure')}
            replacements={replacements}
          />
        </div>
      )}
      {editable && isShown && (
        <PopulationForm {...form} {...{ place, labels }} onClose={() => setIsOpen(false)} />
      )}
    </li>
  )
}

function PopulationSummary({ values }: { values: Readonly<Record<string, Json>> }) {
  const t = useTranslations('scope')
  const format = useFormatter()
  const { name, definition, sizeEstimate, sizeSource, areas } = values
  return (
    <>
      <p className="font-semibold">{String(name)}</p>
      <p className="break-words text-sm">{String(definition)}</p>
      <p className="text-muted text-sm">
        {typeof sizeEstimate === 'number'
          ? [format.number(sizeEstimate), sizeSource, areas].filter(Boolean).join(' · ')
          : t('unknownSize')}
      </p>
    </>
  )
}
