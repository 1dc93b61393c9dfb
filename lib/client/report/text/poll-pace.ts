const activeMilliseconds = 60_000
const paces = { active: 1500, idle: 5000, hidden: 20_000 }

/**
 * How long to wait before asking the server again: short while something happens, long while nobody
 * looks.
 */
export function pollPace(isVisible: boolean, sinceActivity: number): number {
  if (!isVisible) return paces.hidden
  return sinceActivity < activeMilliseconds ? paces.active : paces.idle
}
