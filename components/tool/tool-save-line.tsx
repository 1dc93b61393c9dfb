'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { SaveLine } from '@/components/save/save-line'
import { Button } from '@/components/ui/button'
import type { ToolSession, ToolSnapshot } from '@/lib/client/tool/tool-session'

interface Props {
  place: string
  session: ToolSession
  snapshot: ToolSnapshot
}

/** How it stands with what was typed, and the way back: by button, or by Ctrl+Z outside of a text. */
export function ToolSaveLine({ place, session, snapshot }: Props) {
  const t = useTranslations('tool')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
      if (!isUndo || event.altKey || hasOwnUndo(event.target)) return
      event.preventDefault()
      if (event.shiftKey) session.redo()
      else session.undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [session])
  return (
    <SaveLine place={place}>
      <Button look="quiet" disabled={!snapshot.canUndo} onClick={() => session.undo()}>
        {t('undo')}
      </Button>
      <Button look="quiet" disabled={!snapshot.canRedo} onClick={() => session.redo()}>
        {t('redo')}
      </Button>
    </SaveLine>
  )
}

/** In a text, the browser takes back letter by letter. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type)
}
