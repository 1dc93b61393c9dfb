'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reads the page anew every other second while something on it is under way. */
export function RefreshWhile({ busy }: { busy: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(() => router.refresh(), 2000)
    return () => clearInterval(timer)
  }, [busy, router])
  return null
}
