'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CopyLink } from '@/components/forms/copy-link'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { RespondentLinkItem } from '@/lib/core/questionnaire/delegation/delegation-view'

interface Props {
  assessmentId: string
  institutions: readonly { id: string; name: string }[]
  links: readonly RespondentLinkItem[]
}

/** Ways in for respondents without an account: make one, see its last use, withdraw it. */
export function RespondentLinks({ assessmentId, institutions, links }: Props) {
  const t = useTranslations('respondentLinks')
  const format = useFormatter()
  const router = useRouter()
  const [made, setMade] = useState<{ email: string; link: string; expiresAt: string } | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long' })
  const send = async (form: FormData) => {
    const body = {
      email: textOf(form, 'link-email'),
      name: textOf(form, 'link-name'),
      institutionId: textOf(form, 'link-institution'),
    }
    setMade(null)
    await submit(async () =>
      setMade(
        await api('POST /assessments/{assessmentId}/questionnaire/links')({
          params: { assessmentId },
          body,
        }),
      ),
    )
    router.refresh()
  }
  return (
    <div className="grid gap-5">
      <p>{t('help')}</p>
      <form
        aria-label={t('title')}
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send(new FormData(event.currentTarget))
        }}
      >
        <div className="grid gap-4 sm:grid-cols-3">
          <PlainInput
            id="link-name"
            label={t('name')}
            required
            autoComplete="off"
            error={errors.name}
          />
          <PlainInput
            id="link-email"
            type="email"
            label={t('email')}
            required
            autoComplete="off"
            error={errors.email}
          />
          <PlainSelect
            id="link-institution"
            label={t('institution')}
            required
            error={errors.institutionId}
            options={[
              { value: '', label: t('choose') },
              ...institutions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <Refusal refusal={refusal} errors={errors} />
        <div>
          <Button type="submit" disabled={busy}>
            {t('make')}
          </Button>
        </div>
        {made && (
          <Alert tone="good" live>
            <p>{t('made', { email: made.email, until: day(made.expiresAt) })}</p>
            <CopyLink key={made.link} link={made.link} />
          </Alert>
        )}
      </form>
      <LinkList assessmentId={assessmentId} links={links} />
    </div>
  )
}

function LinkList({ assessmentId, links }: Pick<Props, 'assessmentId' | 'links'>) {
  const t = useTranslations('respondentLinks')
  const format = useFormatter()
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long' })
  if (links.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <>
      <Refusal refusal={refusal} errors={errors} />
      <ul>
        {links.map((link) => (
          <li key={link.id} className="grid gap-1 border-line border-t py-2">
            <p>
              <span className="font-semibold">{link.name}</span>, {link.institution}
            </p>
            <p className="text-muted text-sm">
              {[
                link.email,
                link.lastUsedAt ? t('lastUsed', { at: day(link.lastUsedAt) }) : t('unused'),
                t(link.expired ? 'expired' : 'until', { at: day(link.expiresAt) }),
              ].join(' · ')}
            </p>
            <div>
              <SureButton
                label={t('withdraw')}
                sure={t('withdrawSure')}
                about={link.name}
                disabled={busy}
                onSure={() =>
                  void submit(() =>
                    api('DELETE /assessments/{assessmentId}/questionnaire/links/{linkId}')({
                      params: { assessmentId, linkId: link.id },
                    }),
                  ).then(() => router.refresh())
                }
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
