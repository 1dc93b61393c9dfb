'use client'
import { signOut } from 'next-auth/react'

export function SignOutButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="border-transparent border-b-4 py-1.5 text-white underline underline-offset-2"
      onClick={() => void signOut({ callbackUrl: '/sign-in' })}
    >
      {label}
    </button>
  )
}
