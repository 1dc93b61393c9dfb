'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

interface Props {
  link: string
  label?: string
  /** For what is written down by hand. */
  large?: boolean
}

/** A link or a code that is shown once, with a button that copies it. */
export function CopyLink({ link, label, large = false }: Props) {
  const t = useTranslations('members')
  const [copied, setCopied] = useState(false)
  const text = useRef<HTMLParagraphElement>(null)
  const copy = async () => {
    // There is no clipboard on a page served over plain HTTP: the link is selected, for the person
    // to copy.
    if (text.current) window.getSelection()?.selectAllChildren(text.current)
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <>
      <p ref={text} className={`my-2 break-all font-mono ${large ? 'text-2xl' : 'text-sm'}`}>
        {link}
      </p>
      <Button look="secondary" onClick={() => void copy()}>
        {copied ? t('copied') : (label ?? t('copy'))}
      </Button>
    </>
  )
}
