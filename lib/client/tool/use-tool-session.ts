'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { fillPath } from '@/lib/core/contract/fill-address'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { findTable, toolName } from '@/lib/core/methodology/find'
import type { Tool } from '@/lib/core/methodology/schema'
import { useOutbox } from '../save/use-outbox'
import { editName } from './edit-name'
import type { Fields, Rows } from './tool-contents'
import { ToolSession, type ToolSnapshot } from './tool-session'

interface Start {
  assessmentId: string
  tool: Tool
  fields: Fields
  rows: Rows
  /** Address of the page of the form. */
  href: string
  optionsOf: (field: ScalarField) => Option[]
}

/** The contents of a tool on this page, saved as the person edits them. */
export function useToolSession({ assessmentId, tool, fields, rows, href, optionsOf }: Start): {
  place: string
  session: ToolSession
  snapshot: ToolSnapshot
} {
  const outbox = useOutbox()
  const place = fillPath('PATCH /assessments/{assessmentId}/tools/{tool}', {
    params: { assessmentId, tool: tool.key },
  })
  const [session] = useState(
    () =>
      new ToolSession(outbox, {
        ...{ place, href, fields, rows },
        title: toolName(tool),
        nameOf: (edit, contents) => editName(tool, edit, contents, optionsOf),
        columnNames: (table) =>
          Object.fromEntries(
            (findTable(tool, table)?.columns ?? []).map(({ key, label }) => [key, label]),
          ),
      }),
  )
  useEffect(() => session.start(), [session])
  const snapshot = useSyncExternalStore(session.subscribe, session.current, session.current)
  return { place, session, snapshot }
}
