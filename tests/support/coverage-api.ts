import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { CoverageView } from '@/lib/core/coverage/coverage-view'

/**
 * The operations of an assessment over the REST API, in the session of the person whose page it is.
 */
export class CoverageApi {
  constructor(
    private readonly page: Page,
    private readonly base: string,
  ) {}

  get(): Promise<CoverageView> {
    return this.call('GET', '/coverage') as Promise<CoverageView>
  }

  async adopt(estimateId: string, reason: string): Promise<void> {
    await this.call('PUT', `/coverage/adoptions/${estimateId}`, { data: { reason, version: 0 } })
  }

  async notMeasured(
    cell: CoverageView['estimates'][number]['cell'],
    reason: string,
  ): Promise<void> {
    const content = { kind: 'not-measured', reason, band: '50-75', sources: [] }
    await this.call('PUT', '/coverage/estimates', {
      data: { id: randomUUID(), cell, content, version: 0 },
    })
  }

  /** Starts a step and goes past it, as a coordinator may with a reason. */
  async pass(step: string): Promise<void> {
    await this.call('POST', `/steps/${step}/actions`, { data: { action: 'start', version: 0 } })
    await this.call('POST', `/steps/${step}/actions`, {
      data: { action: 'override', reason: 'Done before, on paper.', version: 1 },
    })
  }

  async addDocument(title: string): Promise<void> {
    await this.call('POST', '/documents', { multipart: { metadata: JSON.stringify({ title }) } })
  }

  async start(step: string): Promise<void> {
    await this.call('POST', `/steps/${step}/actions`, { data: { action: 'start', version: 0 } })
  }

  private async call(
    method: string,
    path: string,
    content: { data?: object; multipart?: Record<string, string> } = {},
  ): Promise<unknown> {
    const headers = { 'idempotency-key': randomUUID(), origin: new URL(this.page.url()).origin }
    const response = await this.page.request.fetch(`/api/v1${this.base}${path}`, {
      method,
      headers,
      ...content,
    })
    if (!response.ok())
      throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`)
    return response.json()
  }
}
