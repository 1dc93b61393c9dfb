'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { RemovalChoice } from '@/lib/core/removal/requests'
import { RemoveDialog, type RemoveDialogProps } from './remove-dialog'

interface Props extends Omit<RemoveDialogProps, 'onRemove' | 'onClose'> {
  /** Words of the button that asks. */
  label: string
  /** Calls the operation that removes the thing. */
  onRemove: (replacement: RemovalChoice) => Promise<unknown>
}

/** A button that removes a thing of the assessment once nothing uses it. */
export function RemoveThing({ label, onRemove, ...dialog }: Props) {
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const remove = async (replacement: string | null) => {
    await onRemove(replacement === null ? {} : { replacement })
    router.refresh()
  }
  return (
    <>
      <Button look="quiet" aria-label={`${label}: ${dialog.name}`} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      {isOpen && <RemoveDialog {...dialog} onRemove={remove} onClose={() => setIsOpen(false)} />}
    </>
  )
}
