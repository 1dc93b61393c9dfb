import { useEffect, useState } from 'react'
import { cellAnchor } from '@/lib/core/methodology/cell-anchor'

/** Opens the row that the address of the page names, and goes to the row or cell. */
export function useRowOfAddress(
  table: string,
  rows: readonly { id: string }[],
  open: (row: string) => void,
): void {
  const [wanted, setWanted] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is followed when it comes
  useEffect(() => {
    const follow = () => {
      const anchor = decodeURIComponent(window.location.hash.slice(1))
      const named = rows.find(
        ({ id }) =>
          anchor === cellAnchor({ table, row: id, column: null }) ||
          anchor.startsWith(`${table}-${id}-`),
      )
      if (!named) return
      open(named.id)
      setWanted(anchor)
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    const place = wanted === null ? null : document.getElementById(wanted)
    place?.scrollIntoView({ block: 'center' })
    place?.focus()
  }, [wanted])
}
