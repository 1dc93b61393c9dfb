import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Card } from '../ui/card'

/** The lead body enters answers on behalf of an institution: which one. */
export function InstitutionChoice({ base, register, institutions }: { base: string; register: string; institutions: { id: string; name: string }[] }) {
  const t = useTranslations('answering')
  return (
    <Card>
      <h2 className="mb-3">{t('chooseInstitution')}</h2>
      {institutions.length === 0 && (
        <p>
          {t('noInstitutions')} <Link href={register}>{t('toRegister')}</Link>
        </p>
      )}
      <ul className="grid gap-1">
        {institutions.map(({ id, name }) => (
          <li key={id}>
            <Link className="inline-block py-2" href={`${base}?institution=${id}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
