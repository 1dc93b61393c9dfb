'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * False until the page answers to its scripts; a form sent before that would put its fields into
 * the address.
 */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
