import type { BrowserContext, Page, Route } from '@playwright/test'

const all = '**/api/v1/**'

/** Nothing of the application's interface is reached any more. */
export async function cutOff(place: Page | BrowserContext): Promise<void> {
  await place.route(all, (route) => route.abort())
}

export async function reconnect(page: Page): Promise<void> {
  await page.unroute(all)
  await noticeNetwork(page)
}

/** The browser says that there is a network again, so that no test waits for the next try. */
export async function noticeNetwork(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}

/** The first answers to these requests are others than the server's; the server sees none of them. */
async function instead(page: Page, saving: RegExp, times: number, answer: (route: Route) => void) {
  let met = 0
  await page.route(saving, async (route) => {
    met++
    if (met <= times) answer(route)
    else await route.continue()
  })
}

export async function refuseAsBusy(page: Page, saving: RegExp): Promise<void> {
  await instead(page, saving, 2, (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: '{"code":"service-unavailable"}',
    }),
  )
}

/** Somebody between answers in the server's place: sign in to this network first. */
export async function answerAsPortal(page: Page, saving: RegExp): Promise<void> {
  const body = '<!doctype html><title>Welcome</title><form>Room number</form>'
  await instead(page, saving, 2, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body }),
  )
}

/** The server takes the first request, and its answer is lost. Tells the keys of all requests. */
export async function loseAnswer(page: Page, saving: RegExp): Promise<(string | undefined)[]> {
  const keys: (string | undefined)[] = []
  await page.route(saving, async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    const response = await route.fetch()
    if (keys.length === 1) await route.abort()
    else await route.fulfill({ response })
  })
  return keys
}

export async function deliverTwice(page: Page, saving: RegExp): Promise<void> {
  await page.route(saving, async (route) => {
    const [response] = await Promise.all([route.fetch(), route.fetch()])
    await route.fulfill({ response })
  })
}
