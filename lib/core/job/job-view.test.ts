import { describe, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import { jobNames } from './job-view'

describe('a job', () => {
  it.each(jobNames)('%s has a name on the screen of jobs and in the audit trail', (name) => {
    expect(messages.jobs.name).toHaveProperty([name])
    expect(messages.auditActor).toHaveProperty([name])
  })
})
