import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className="size-5 rtl:-scale-x-100"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
    >
      {children}
    </svg>
  )
}

export function ListIcon() {
  return (
    <Icon>
      <path d="M8 5h9M8 10h9M8 15h9M3 5h.01M3 10h.01M3 15h.01" />
    </Icon>
  )
}

export function NumberedIcon() {
  return (
    <Icon>
      <path d="M9 5h8M9 10h8M9 15h8M3 3.5l1-.5v4M2.5 12.5c.5-1 2-.8 2 .2 0 .8-2 1.300-2 2.300h2.200" />
    </Icon>
  )
}

export function UndoIcon() {
  return (
    <Icon>
      <path d="M4 8h8a4 4 0 0 1 0 8H8M4 8l3.500-3.500M4 8l3.500 3.500" />
    </Icon>
  )
}

export function RedoIcon() {
  return (
    <Icon>
      <path d="M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.500-3.500M16 8l-3.500 3.500" />
    </Icon>
  )
}
