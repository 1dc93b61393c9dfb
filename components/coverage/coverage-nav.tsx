import { useTranslations } from 'next-intl'
import { TabLink } from '../shell/tab-link'

interface Props {
  /** Address of the workbench. */
  base: string
  allowed: readonly string[]
}

/** The pages of the coverage statistics. */
export function CoverageNav({ base, allowed }: Props) {
  const t = useTranslations('workbench')
  const links = [
    { href: base, label: t('nav-workbench'), shown: true },
    { href: `${base}/imports`, label: t('nav-imports'), shown: allowed.includes('coverage.import') },
    { href: `${base}/pictures`, label: t('nav-pictures'), shown: true },
    { href: `${base}/report`, label: t('nav-report'), shown: allowed.includes('coverage.export') },
  ]
  return (
    <nav aria-label={t('nav')}>
      <ul className="flex flex-wrap gap-x-5 border-line border-b">
        {links
          .filter(({ shown }) => shown)
          .map(({ href, label }) => (
            <li key={href}>
              <TabLink href={href} label={label} exact={href === base} />
            </li>
          ))}
      </ul>
    </nav>
  )
}
