'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const looks = {
  page: 'aria-[current]:border-primary',
  top: 'text-white aria-[current]:border-white',
}

/** A link of a navigation list that says when its page is the one shown. */
export function TabLink({
  href,
  label,
  exact = false,
  look = 'page',
}: {
  href: string
  label: string
  exact?: boolean
  look?: keyof typeof looks
}) {
  const path = usePathname()
  const here = exact ? path === href.split('?')[0] : path.startsWith(href)
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={`inline-block border-transparent border-b-4 py-1.5 aria-[current]:font-semibold aria-[current]:no-underline ${looks[look]}`}
    >
      {label}
    </Link>
  )
}
