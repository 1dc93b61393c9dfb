import { expect, type Locator, type Page } from '@playwright/test'

type Value = string | number | true | string[]

/**
 * Fills the controls of a form by the names people see. A list ticks boxes; `true` chooses "Yes".
 */
export async function fillForm(
  place: Page | Locator,
  values: Record<string, Value>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      for (const option of value)
        await place
          .getByRole('group', { name, exact: true })
          .getByRole('checkbox', { name: option, exact: true })
          .check()
      continue
    }
    const select = place.getByRole('combobox', { name, exact: true })
    const control = place
      .getByLabel(name, { exact: true })
      .or(place.getByLabel(`${name} *`, { exact: true }))
      .and(place.locator('input:not([type=file]), textarea, select'))
    if ((await select.count()) > 0)
      await select.selectOption({ label: value === true ? 'Yes' : String(value) })
    else {
      await control.fill(String(value))
      await control.blur()
    }
  }
}

/** Adds a row to a table of the tool and fills it. */
export async function addRow(
  page: Page,
  rowLabel: string,
  values: Record<string, Value>,
): Promise<void> {
  const add = page.getByRole('button', { name: `Add ${rowLabel}`, exact: true })
  const table = page.getByRole('region').filter({ has: add })
  await add.click()
  const row = table
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { expanded: true }) })
  await fillForm(row, values)
}

export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'All changes are saved.' })).toBeVisible()
}
