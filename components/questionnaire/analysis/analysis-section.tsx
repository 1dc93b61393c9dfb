import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { CsvLink } from './csv-link'

/** A part of the analysis with its title, what it shows and the file of its table. */
export function AnalysisSection({
  id,
  title,
  help,
  csv,
  children,
}: {
  id: string
  title: string
  help: string
  csv?: string
  children: ReactNode
}) {
  return (
    <Card>
      <div className="grid gap-4">
        <h2 id={id}>{title}</h2>
        <p className="max-w-3xl">{help}</p>
        {children}
        {csv && <CsvLink href={csv} table={title} />}
      </div>
    </Card>
  )
}
