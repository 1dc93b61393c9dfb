'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { RemovedThing } from '@/lib/core/removal/removal-views'

interface Props {
  assessmentId: string
  things: readonly RemovedThing[]
}

/** Removed things, each with the day until which it can be restored. */
export function RemovedList({ assessmentId, things }: Props) {
  return (
    <ul>
      {things.map((thing) => (
        <RemovedRow key={`${thing.kind} ${thing.id}`} assessmentId={assessmentId} thing={thing} />
      ))}
    </ul>
  )
}

function RemovedRow({ assessmentId, thing }: { assessmentId: string; thing: RemovedThing }) {
  const t = useTranslations('removal')
  const format = useFormatter()
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const { kind, id, name, within, removedBy } = thing
  const restore = async () => {
    const done = await submit(() =>
      api('POST /assessments/{assessmentId}/removals/{kind}/{thingId}/restore')({
        params: { assessmentId, kind, thingId: id },
      }),
    )
    if (done) router.refresh()
  }
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long' })
  return (
    <li className="grid gap-1 border-line border-t py-3 first:border-t-0">
      <p className="break-words font-semibold">{name}</p>
      <p className="text-muted text-sm">
        {[
          t(`kind-${kind}`),
          within,
          t('removedOn', { day: day(thing.removedAt), person: removedBy }),
          t('until', { day: day(thing.restorableUntil) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Refusal refusal={refusal} errors={errors} />
      <div>
        <Button
          look="secondary"
          disabled={busy}
          aria-label={`${t('restore')}: ${name}`}
          onClick={() => void restore()}
        >
          {t('restore')}
        </Button>
      </div>
    </li>
  )
}
