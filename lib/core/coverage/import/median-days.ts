/**
 * Median of a list of whole days given as counts by day: the middle one, or half-way between the
 * two middle ones. Null without any.
 */
export function medianDays(counts: ReadonlyMap<number, number>): number | null {
  const days = [...counts].sort(([a], [b]) => a - b)
  const total = days.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  const at = (position: number) => {
    let seen = 0
    for (const [day, count] of days) {
      seen += count
      if (seen > position) return day
    }
    return 0
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
