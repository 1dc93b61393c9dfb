import type { ReactNode } from 'react'

/** Top of a page: the way back, the title, and in a few words what the page is for. */
export function PageHead({
  title,
  intro,
  back,
  children,
}: {
  title: string
  intro?: string | undefined
  back?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="grid max-w-3xl gap-2">
      {back && <p>{back}</p>}
      <h1>{title}</h1>
      {intro && <p className="text-lg">{intro}</p>}
      {children}
    </div>
  )
}
