import { expect, type Locator, type Page } from '@playwright/test'

/** A person without a mouse: gets about with Tab, acts with Enter, Space and letters. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses Tab until the control has the focus, going round the page at most about once. */
  async reach(control: Locator): Promise<void> {
    await expect(control.first()).toBeEnabled()
    const focused = control.and(this.page.locator(':focus'))
    for (let presses = 0; presses < 120; presses++) {
      if ((await focused.count()) > 0) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`The keyboard does not reach ${control}.`)
  }

  async press(button: string): Promise<void> {
    await this.reach(this.page.getByRole('button', { name: button, exact: true }))
    await this.page.keyboard.press('Enter')
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.reach(this.page.getByRole('link', { name: link }))
    await this.page.keyboard.press('Enter')
  }

  async tick(box: string): Promise<void> {
    await this.reach(this.page.getByRole('checkbox', { name: box, exact: true }))
    await this.page.keyboard.press('Space')
  }

  /** Types into the control of this label; the option of a list is chosen by its first letters. */
  async type(label: string, text: string): Promise<void> {
    await this.reach(
      this.page
        .getByLabel(label, { exact: true })
        .or(this.page.getByLabel(`${label} *`, { exact: true })),
    )
    await this.page.keyboard.type(text)
  }
}
