import { getRequestConfig } from 'next-intl/server'
import { publicPageContext } from '@/lib/server/page-context'
import messages from '@/messages/en.json'

/**
 * Times in the zone that the person has chosen; days and months as most countries write them.
 * English is the one catalogue so far; another language is another file and a choice here.
 */
export default getRequestConfig(async () => {
  const { actor } = await publicPageContext()
  const timeZone = actor.kind === 'user' ? (actor.timeZone ?? 'UTC') : 'UTC'
  return { locale: 'en-GB', messages, timeZone }
})
