'use client'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { EnteredEstimate } from '@/lib/core/coverage/estimate/entered-estimate'
import {
  type EstimateMethod,
  type MethodInput,
  publishedIn,
} from '@/lib/core/coverage/estimate/estimate-methods'
import { ProseInput, SelectInput, TextInput } from './estimate-fields'

/** The method of the figure, when to choose it, and the numbers that it needs. */
export function MethodFields({ methods }: { methods: readonly EstimateMethod[] }) {
  const t = useTranslations('workbench')
  const said = useTranslations('coverage')
  const chosen = useWatch<EnteredEstimate, 'method'>({ name: 'method' })
  const method = methods.find(({ key }) => key === chosen)
  const options = [
    { value: '', label: t('chooseMethod') },
    ...methods.map(({ key }) => ({ value: key, label: said(`method.${key}.label`) })),
  ]
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-bold text-lg">{t('figure')}</legend>
      <SelectInput name="method" label={t('method')} options={options} required />
      {method && (
        <>
          <p>
            {said(`method.${method.key}.help`)}{' '}
            <span className="block text-muted text-sm">{publishedIn(method.key)}</span>
          </p>
          <div className="grid gap-4 sm:grid-cols-2">
            {method.inputs.map((input) => (
              <NumberInput key={input.key} input={input} />
            ))}
          </div>
          {method.columns && (
            <ProseInput
              name="table"
              rows={8}
              label={t('table', {
                columns: method.columns.map(({ key }) => said(`ageColumn.${key}`)).join(', '),
              })}
              help={t('tableHelp', { count: method.columns.length })}
              required
            />
          )}
        </>
      )}
    </fieldset>
  )
}

function NumberInput({
  input: { key, label: name, kind, optional, help },
}: {
  input: MethodInput
}) {
  const t = useTranslations('workbench')
  const said = useTranslations('coverage')
  const label = said(`input.${name}`)
  const unit = t(`unit-${kind}`)
  return (
    <TextInput
      name={`inputs.${key}`}
      label={optional ? t('optional', { label }) : label}
      help={[help && said(`inputHelp.${help}`), unit].filter(Boolean).join(' ')}
      inputMode="decimal"
      {...(!optional && { required: true })}
    />
  )
}
