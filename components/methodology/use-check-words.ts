import { useFormatter, useTranslations } from 'next-intl'
import type { CheckFailure, CheckParam } from '@/lib/core/methodology/checks/failure'

/** Says in a sentence what does not make sense about a cell. */
export function useCheckWords(): (failure: Pick<CheckFailure, 'code' | 'params'>) => string {
  const t = useTranslations('checks')
  const format = useFormatter()
  const written = (param: CheckParam): string => {
    switch (param.as) {
      case 'words':
        return param.value
      case 'day':
        return format.dateTime(new Date(`${param.value}T00:00:00Z`), {
          dateStyle: 'long',
          timeZone: 'UTC',
        })
      case 'number':
        return [format.number(param.value), param.unit].filter(Boolean).join(' ')
      case 'list':
        return format.list(param.value)
    }
  }
  return ({ code, params }) =>
    t(
      code,
      Object.fromEntries(
        Object.entries(params).flatMap(([name, param]) => [
          [name, written(param)],
          ...(param.as === 'list' ? [[`${name}Count`, param.value.length]] : []),
        ]),
      ),
    )
}
