import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import type { SectionView } from '@/lib/core/report/report-views'
import { proseFragment } from '@/lib/core/report/text/prose'

/** The report writer over the REST API, in the session of the person whose page it is. */
export class ReportApi {
  constructor(
    private readonly page: Page,
    private readonly base: string,
  ) {}

  /** Opens the section and adds a paragraph at the end of its text. */
  async write(output: string, section: string, words: string): Promise<void> {
    const place = `/reports/${output}/sections/${section}`
    const { state } = (await this.call('GET', place)) as SectionView
    const document = new Y.Doc()
    Y.applyUpdate(document, Buffer.from(state, 'base64'))
    const before = Y.encodeStateVector(document)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    document.getXmlFragment(proseFragment).push([paragraph])
    await this.call('POST', `${place}/updates`, {
      update: Buffer.from(Y.encodeStateAsUpdate(document, before)).toString('base64'),
    })
  }

  private async call(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const headers = { 'idempotency-key': randomUUID(), origin: new URL(this.page.url()).origin }
    const response = await this.page.request.fetch(`/api/v1${this.base}${path}`, {
      method,
      headers,
      ...(body && { data: body }),
    })
    if (!response.ok())
      throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`)
    return response.json()
  }
}
