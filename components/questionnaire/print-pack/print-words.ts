import { useTranslations } from 'next-intl'

/** The fixed words of a print pack; plain data, for the PDF is drawn outside the page. */
export interface PrintWords {
  title: (title: string) => string
  onlyIf: (condition: string) => string
  country: string
  institution: string
  answeredBy: string
  date: string
  howTo: string
  several: string
  noAnswer: string
  reason: string
  comment: string
  page: string
}

export function usePrintWords(): PrintWords {
  const t = useTranslations('printPack')
  return {
    title: (title) => t('title', { title }),
    onlyIf: (condition) => t('onlyIf', { condition }),
    country: t('country'),
    institution: t('institution'),
    answeredBy: t('answeredBy'),
    date: t('date'),
    howTo: t('howTo'),
    several: t('several'),
    noAnswer: t('noAnswer'),
    reason: t('reason'),
    comment: t('comment'),
    page: t('page'),
  }
}
