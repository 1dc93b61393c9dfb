import { getRequestConfig } from 'next-intl/server'
import { publicPageContext } from '@/lib/server/page-context'
import { messagesIn } from '@/lib/server/words/words-in'

/**
 * Words in the language of the person, times in the zone that the person has chosen; days and
 * months in English as most countries write them.
 */
export default getRequestConfig(async () => {
  const { actor, lang: language = 'en' } = await publicPageContext()
  return {
    locale: language === 'en' ? 'en-GB' : language,
    messages: messagesIn(language),
    timeZone: (actor.kind === 'user' && actor.timeZone) || 'UTC',
  }
})
