'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A window over the page that holds the focus until it is closed, with Escape too. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-2xl overflow-y-auto rounded-lg border border-line bg-paper p-4 text-ink shadow-xl backdrop:bg-ink/50 sm:p-6"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={heading} className="mb-4">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
