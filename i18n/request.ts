import { getRequestConfig } from 'next-intl/server'
import messages from '@/messages/en.json'

/**
 * English is the one catalogue so far, with days and months as most countries write them; another
 * language is another file and a choice here.
 */
export default getRequestConfig(() =>
  Promise.resolve({ locale: 'en-GB', messages, timeZone: 'UTC' }),
)
