import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Database } from '@/lib/server/db'
import { sha256 } from '@/lib/server/sha256'

const windowMs = 15 * 60_000
const knownForMs = 90 * 86_400_000

/** What guesses are counted by, and how many are judged within a quarter of an hour. */
export interface Counter {
  subject: string
  most: number
}

export const countBy = {
  /** Guesses of what opens an account. */
  account: (email: string): Counter => ({ subject: `account:${sha256(email)}`, most: 10 }),
  /** The same, by someone who signed in to it from the same address not long ago. */
  accountAt: (email: string, address: string): Counter => ({
    ...{ subject: `account:${sha256(email)}@${address}`, most: 10 },
  }),
  /** Many people may stand behind one address. */
  address: (address: string): Counter => ({ subject: `address:${address}`, most: 300 }),
  /** Guesses of the secret of a link or a code, which name no account. */
  secret: (address: string): Counter => ({ subject: `secret:${address}`, most: 60 }),
  /** Mails with a link for a new password. */
  reset: (email: string, address: string): Counter[] => [
    { subject: `reset:${sha256(email)}`, most: 3 },
    { subject: `reset-from:${address}`, most: 30 },
  ],
  /** Guesses by someone who is signed in. */
  own: (userId: string): Counter => ({ subject: `own:${userId}`, most: 10 }),
}

/**
 * Judges one guess of a secret. It is counted before it is judged, in one statement of its own, so
 * guesses at the same time cannot share a count; a right one (not null) is given back.
 */
export async function judgeGuess<T>(
  db: Database,
  counters: readonly Counter[],
  now: Date,
  judge: () => Promise<T | null>,
): Promise<T | null> {
  const subjects = counters.map(({ subject }) => subject).sort()
  const counted = await db.$queryRaw<{ subject: string; count: number }[]>`
    INSERT INTO "GuessCount" AS kept (subject, count, "endsAt")
    SELECT subject, 1, ${new Date(now.getTime() + windowMs)}::timestamp
    FROM unnest(${subjects}::text[]) AS subject
    ON CONFLICT (subject) DO UPDATE SET
      count = CASE WHEN kept."endsAt" <= ${now}::timestamp THEN 1 ELSE kept.count + 1 END,
      "endsAt" = CASE WHEN kept."endsAt" <= ${now}::timestamp
        THEN excluded."endsAt" ELSE kept."endsAt" END
    RETURNING subject, count`
  const isOver = counters.some(({ subject, most }) =>
    counted.some((row) => row.subject === subject && row.count > most),
  )
  if (isOver)
    throw new AppError('too-many-requests', { extra: { retryAfterSeconds: windowMs / 1000 } })
  const found = await judge()
  if (found !== null)
    await db.$executeRaw`
      UPDATE "GuessCount" SET count = count - 1
      WHERE subject = ANY(${subjects}::text[]) AND count > 0`
  return found
}

/** Whether the account was signed in to from this address not long ago. */
export async function isKnownPlace(
  db: Database,
  email: string,
  address: string,
  now: Date,
): Promise<boolean> {
  const place = await db.guessCount.findUnique({
    where: { subject: placeOf(email, address) },
    select: { endsAt: true },
  })
  return place !== null && place.endsAt > now
}

/** Keeps the place of a sign-in, and forgets what is over. */
export async function keepPlace(
  db: Database,
  email: string,
  address: string,
  now: Date,
): Promise<void> {
  const subject = placeOf(email, address)
  const endsAt = new Date(now.getTime() + knownForMs)
  await db.guessCount.upsert({
    where: { subject },
    create: { subject, count: 0, endsAt },
    update: { endsAt },
    select: { subject: true },
  })
  await db.guessCount.deleteMany({ where: { endsAt: { lt: now } } })
}

function placeOf(email: string, address: string): string {
  return `place:${sha256(`${email}@${address}`)}`
}
