'use client'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { ToolbarButton } from './toolbar'

export interface MenuItem {
  key: string
  label: string
  /** Given for one choice among several: whether it is the one. */
  checked?: boolean
  off?: boolean
  onChoose: () => void
}

/** A button of a toolbar that opens a list of actions or choices. */
export function ToolbarMenu({
  label,
  value,
  items,
}: {
  label: string
  value?: string
  items: MenuItem[]
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const close = (back: boolean) => {
    setOpen(false)
    if (back) root.current?.querySelector('button')?.focus()
  }
  return (
    <div
      ref={root}
      role="none"
      className="relative"
      onBlur={({ relatedTarget }) => !root.current?.contains(relatedTarget) && setOpen(false)}
    >
      <ToolbarButton
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={value ? `${label}: ${value}` : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {value ?? label} <span aria-hidden="true">▾</span>
      </ToolbarButton>
      {open && <Menu id={id} label={label} items={items} onClose={close} />}
    </div>
  )
}

function Menu({
  id,
  label,
  items,
  onClose,
}: {
  id: string
  label: string
  items: MenuItem[]
  onClose: (back: boolean) => void
}) {
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (menu.current) keepInside(menu.current)
  }, [])
  const buttons = () => [...(menu.current?.querySelectorAll('button') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes in once, when the list opens.
  useEffect(() => {
    const all = buttons()
    const chosen = all.find((button) => button.getAttribute('aria-checked') === 'true')
    ;(chosen ?? all[0])?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons()
    const here = all.indexOf(document.activeElement as HTMLButtonElement)
    const moves: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: all.length - 1,
    }
    const to = moves[event.key]
    event.stopPropagation()
    if (event.key === 'Escape') onClose(true)
    if (event.key === 'Tab') onClose(true)
    if (to === undefined) return
    event.preventDefault()
    all[(to + all.length) % all.length]?.focus()
  }
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="absolute start-0 top-full z-30 mt-1 grid w-64 max-w-[80vw] rounded border border-line bg-paper py-1 shadow-lg"
    >
      {items.map(({ key, label: words, checked, off, onChoose }) => (
        <button
          key={key}
          type="button"
          {...(checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': checked })}
          aria-disabled={off || undefined}
          tabIndex={-1}
          className="flex min-h-11 items-center gap-2 px-4 text-start hover:bg-ground focus:bg-ground aria-checked:font-semibold aria-disabled:text-muted"
          onClick={() => {
            if (off) return
            onClose(true)
            onChoose()
          }}
        >
          {words}
        </button>
      ))}
    </div>
  )
}

const margin = 8

/** Moves what reaches over the edge of a narrow screen back in. */
function keepInside(element: HTMLElement): void {
  const { left, right } = element.getBoundingClientRect()
  const over = right + margin - document.documentElement.clientWidth
  if (over > 0) element.style.transform = `translateX(${-over}px)`
  else if (left < margin) element.style.transform = `translateX(${margin - left}px)`
}
