'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { SectionWorkspaceProps } from './section-workspace'

/** The editor is large, so it comes after the page and on this page alone. */
const SectionWorkspace = dynamic(
  () => import('./section-workspace').then((module) => module.SectionWorkspace),
  { ssr: false, loading: Opening },
)

export function SectionScreen(props: SectionWorkspaceProps) {
  return <SectionWorkspace {...props} />
}

function Opening() {
  return <p role="status">{useTranslations('report')('opening')}</p>
}
