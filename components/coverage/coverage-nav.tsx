import { useTranslations } from 'next-intl'
import { TabList } from '@/components/shell/tab-list'

interface Props {
  /** Address of the workbench. */
  base: string
  allowed: readonly string[]
}

/** The pages of the coverage statistics. */
export function CoverageNav({ base, allowed }: Props) {
  const t = useTranslations('workbench')
  const links = [
    { href: base, label: t('nav-workbench'), shown: true, exact: true },
    {
      href: `${base}/imports`,
      label: t('nav-imports'),
      shown: allowed.includes('coverage.import'),
    },
    { href: `${base}/pictures`, label: t('nav-pictures'), shown: true },
    { href: `${base}/report`, label: t('nav-report'), shown: allowed.includes('coverage.export') },
  ]
  return <TabList name={t('nav')} tabs={links} />
}
