import { getRequestConfig } from 'next-intl/server'
import messages from '@/messages/en.json'

/** English is the one catalogue so far; another language is another file and a choice here. */
export default getRequestConfig(() => Promise.resolve({ locale: 'en', messages, timeZone: 'UTC' }))
