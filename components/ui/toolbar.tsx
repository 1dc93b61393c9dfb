'use client'
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'

const itemSelector = '[data-toolbar-item]'

/** A row of buttons with one place in the order of Tab; arrow keys go along it. */
export function Toolbar({
  label,
  controls,
  children,
  className = '',
}: {
  label: string
  controls: string
  children: ReactNode
  className?: string
}) {
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const items = () => [...(bar.current?.querySelectorAll<HTMLElement>(itemSelector) ?? [])]
  useEffect(() => {
    for (const [index, item] of items().entries()) item.tabIndex = index === current ? 0 : -1
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items()
    const to = target(event, all.length, current)
    if (to === null) return
    event.preventDefault()
    all[to]?.focus()
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={({ target: focused }) => {
        const index = items().indexOf(focused as HTMLElement)
        if (index >= 0) setCurrent(index)
      }}
    >
      {children}
    </div>
  )
}

function target(
  { key, currentTarget }: KeyboardEvent,
  count: number,
  current: number,
): number | null {
  const isReversed = getComputedStyle(currentTarget).direction === 'rtl'
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  return (current + ((key === 'ArrowRight') === isReversed ? -1 : 1) + count) % count
}

/**
 * A button of the row. It keeps the focus when it can do nothing now, so that nobody is thrown out
 * of the row.
 */
export function ToolbarButton({
  off = false,
  onClick,
  className = '',
  ...rest
}: ComponentProps<'button'> & { off?: boolean }) {
  return (
    <button
      type="button"
      data-toolbar-item
      aria-disabled={off || undefined}
      className={`inline-flex min-h-10 min-w-10 items-center justify-center gap-1 rounded px-2 hover:bg-ground aria-disabled:cursor-not-allowed aria-disabled:text-muted aria-pressed:bg-primary-dark aria-pressed:text-white ${className}`}
      onClick={(event) => !off && onClick?.(event)}
      {...rest}
    />
  )
}
