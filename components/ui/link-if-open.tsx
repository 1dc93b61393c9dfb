import Link from 'next/link'
import type { ReactNode } from 'react'

interface Props {
  base: string
  /** Below `base`; null where the person may not go. */
  path: string | null
  children: ReactNode
}

/** A link, or its words alone where it would lead to a closed door. */
export function LinkIfOpen({ base, path, children }: Props) {
  return path === null ? children : <Link href={`${base}${path}`}>{children}</Link>
}
