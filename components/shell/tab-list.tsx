import { TabLink } from './tab-link'

export interface Tab {
  href: string
  label: string
  /** False where the page is not open to the person. */
  shown: boolean
  /** The link stands for its own page alone, not for those below it. */
  exact?: boolean
}

/** A row of links to the pages of one area; a landmark of that name. */
export function TabList({
  name,
  tabs,
  ruled = true,
}: {
  name: string
  tabs: readonly Tab[]
  ruled?: boolean
}) {
  return (
    <nav aria-label={name}>
      <ul className={`flex flex-wrap gap-x-5 ${ruled ? 'border-line border-b' : '-mb-px'}`}>
        {tabs
          .filter(({ shown }) => shown)
          .map(({ href, label, exact = false }) => (
            <li key={href}>
              <TabLink href={href} label={label} exact={exact} />
            </li>
          ))}
      </ul>
    </nav>
  )
}
