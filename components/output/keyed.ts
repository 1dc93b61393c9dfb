/** Items with their place as key: for lists that are drawn once and never reordered. */
export function keyed<T>(items: readonly T[]): { key: string; item: T }[] {
  return items.map((item, place) => ({ key: String(place), item }))
}
