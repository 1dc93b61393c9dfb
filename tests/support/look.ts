import { expect, type Page } from '@playwright/test'
import { axeSerious } from './axe-serious'

/** The screen as it stands holds no serious barrier and fits a narrow telephone. */
export async function look(page: Page): Promise<void> {
  expect(await axeSerious(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await axeSerious(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 900 })
}
