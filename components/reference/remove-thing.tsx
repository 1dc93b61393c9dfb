'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { apiAt } from '@/lib/client/api'
import { RemoveDialog, type RemoveDialogProps } from './remove-dialog'

interface Props extends Omit<RemoveDialogProps, 'onRemove' | 'onClose'> {
  /** Words of the button that asks. */
  label: string
  /** Operation that removes the thing, below /api/v1. */
  path: string
}

/** A button that removes a thing of the assessment once nothing uses it. */
export function RemoveThing({ label, path, ...dialog }: Props) {
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const remove = async (replacement: string | null) => {
    const query = replacement === null ? '' : `?${new URLSearchParams({ replacement })}`
    await apiAt(`${path}${query}`, { method: 'DELETE' })
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
