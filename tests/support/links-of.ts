/** Pages of the application that the markup of a page links to, without their fragments. */
export function linksOf(html: string, path: string): string[] {
  const page = new URL(path, 'http://here')
  return [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)]
    .map(([, address]) => new URL((address ?? '').replaceAll('&amp;', '&'), page))
    .filter(({ origin, pathname }) => origin === page.origin && !pathname.startsWith('/api/'))
    .map(({ pathname, search }) => `${pathname}${search}`)
}
