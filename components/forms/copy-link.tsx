'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'

/** A link that is shown once, with a button that copies it. */
export function CopyLink({ link }: { link: string }) {
  const t = useTranslations('members')
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <p className="my-2 break-all font-mono text-sm">{link}</p>
      <Button look="secondary" onClick={() => void copy()}>
        {copied ? t('copied') : t('copy')}
      </Button>
    </>
  )
}
