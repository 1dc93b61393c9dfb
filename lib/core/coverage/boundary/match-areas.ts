export interface AreaMatch {
  /** For each outline the place of its area, or null. */
  places: (number | null)[]
  /** Areas of the grid without an outline. */
  areasLeft: string[]
  outlinesLeft: string[]
}

/**
 * Ties outlines to areas of the grid by their names, whatever their case, accents, spaces and
 * signs.
 */
export function matchAreas(areas: readonly string[], outlines: readonly string[]): AreaMatch {
  const wanted = areas.map(plain)
  const places = outlines.map((name) => {
    const at = wanted.indexOf(plain(name))
    return at < 0 || plain(name) === '' ? null : at
  })
  return {
    places,
    areasLeft: areas.filter((_, index) => !places.includes(index)),
    outlinesLeft: outlines.filter((_, index) => places[index] === null),
  }
}

/**
 * Letters and digits only, in every script; marks stay where they carry vowels and go where they
 * are accents of Latin letters.
 */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
