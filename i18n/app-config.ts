import type messages from '@/messages/en.json'

declare module 'next-intl' {
  interface AppConfig {
    /** English is whole, so that a name that it lacks does not compile. */
    Messages: typeof messages
  }
}
