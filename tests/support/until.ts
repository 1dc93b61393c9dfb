/**
 * Waits until it holds, looking often. Throws, saying what was waited for, when that takes too
 * long.
 */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 40,
): Promise<void> {
  const last = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > last) throw new Error(`waited ${seconds} s in vain until ${what}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}
