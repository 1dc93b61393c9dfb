'use client'
import { useState } from 'react'
import { Button } from './button'

interface Props {
  label: string
  /** Words of the second press. */
  sure: string
  /** What the button acts on, for those who hear it out of its place. */
  about?: string
  disabled?: boolean
  onSure: () => void
}

/**
 * A button for what is not easily undone: it acts on the second press, and forgets the first when
 * the person goes elsewhere.
 */
export function SureButton({ label, sure, about, disabled = false, onSure }: Props) {
  const [asked, setAsked] = useState(false)
  const words = asked ? sure : label
  return (
    <Button
      look={asked ? 'danger' : 'quiet'}
      disabled={disabled}
      aria-label={about ? `${words}: ${about}` : undefined}
      onBlur={() => setAsked(false)}
      onClick={() => (asked ? onSure() : setAsked(true))}
    >
      {words}
    </Button>
  )
}
