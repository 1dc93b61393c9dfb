import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Barriers of serious or critical weight on the page as it stands, by rule and place. */
export async function axeSerious(page: Page): Promise<string[]> {
  // The title is written anew when a page is refreshed in place.
  await expect(page).toHaveTitle(/./)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
