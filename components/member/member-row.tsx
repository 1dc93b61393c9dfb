'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckList, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { RemoveThing } from '@/components/reference/remove-thing'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { filledOf, tickedIn } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { MemberView } from '@/lib/core/member/member-view'
import { assessmentRoles } from '@/lib/core/policy/role'
import { SendReset } from './send-reset'

interface Props {
  assessmentId: string
  member: MemberView
  roles: { value: string; label: string }[]
  stakeholders: { value: string; label: string }[]
  /** Members who can take the person's part over. */
  others: { value: string; label: string }[]
  editable: boolean
}

export function MemberRow({ assessmentId, member, roles, stakeholders, others, editable }: Props) {
  const t = useTranslations('members')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [waits, setWaits] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const params = { assessmentId, userId: member.userId }
  const save = async (form: FormData) => {
    const change = api('PATCH /assessments/{assessmentId}/members/{userId}')
    const body = {
      roles: tickedIn(form, 'roles', assessmentRoles),
      stakeholderId: filledOf(form, `stakeholder-${member.userId}`),
    }
    if (!(await submit(async () => setWaits((await change({ params, body })).waits)))) return
    setOpen(false)
    router.refresh()
  }
  const named = roles
    .filter(({ value }) => member.roles.some((role) => role === value))
    .map(({ label }) => label)
  return (
    <li className="grid gap-2 border-line border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <div className="min-w-0">
          <p>
            <span className="font-semibold">{member.name}</span>{' '}
            <span className="text-muted">{named.join(', ')}</span>
          </p>
          <p className="break-words text-muted text-sm">
            {[member.institution, member.email].filter(Boolean).join(' · ')}
          </p>
          <Unproved {...member} />
        </div>
        {editable && (
          <Button
            look="quiet"
            aria-expanded={open}
            aria-label={`${t('edit')}: ${member.name}`}
            onClick={() => setOpen(!open)}
          >
            {t('edit')}
          </Button>
        )}
      </div>
      <Refusal refusal={refusal} errors={errors} />
      {waits && (
        <Alert tone="info" live>
          {t('rolesWait')}
        </Alert>
      )}
      {open && (
        <form
          className="grid gap-3 rounded border border-line p-3"
          onSubmit={(event) => {
            event.preventDefault()
            void save(new FormData(event.currentTarget))
          }}
        >
          <CheckList legend={t('roles')} name="roles" options={roles} chosen={member.roles} />
          <PlainSelect
            id={`stakeholder-${member.userId}`}
            label={t('stakeholder')}
            options={[{ value: '', label: t('noStakeholder') }, ...stakeholders]}
            defaultValue={member.stakeholderId ?? ''}
          />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" disabled={busy}>
              {t('save')}
            </Button>
            <RemoveThing
              assessmentId={assessmentId}
              thing={{ kind: 'member', id: member.userId }}
              name={member.name}
              onRemove={(replacement) =>
                api('DELETE /assessments/{assessmentId}/members/{userId}')({
                  params: { assessmentId, userId: member.userId },
                  query: replacement,
                })
              }
              label={t('remove')}
              sure={t('removeSure')}
              replacements={others}
            />
          </div>
        </form>
      )}
      {open && member.addressProof && <SendReset assessmentId={assessmentId} member={member} />}
    </li>
  )
}

/** What others should know of a person whose address was not proved. */
function Unproved({ addressProof, confirmedBy }: MemberView) {
  const t = useTranslations('members')
  if (addressProof === 'mail' || addressProof === 'operator') return null
  return (
    <p className="text-sm">
      {addressProof === 'paper'
        ? t('byPaper', { by: confirmedBy || t('theSystem') })
        : t('byLinkOnly')}
    </p>
  )
}
