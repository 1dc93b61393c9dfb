import { useTranslations } from 'next-intl'

export const reviewViews = ['matrix', 'treaties', 'follow-up', 'summary'] as const
export type ReviewView = (typeof reviewViews)[number]

/** The views of the desk review. */
export function ReviewTabs({
  current,
  onView,
}: {
  current: ReviewView
  onView: (view: ReviewView) => void
}) {
  const t = useTranslations('deskReview')
  return (
    <nav aria-label={t('views')}>
      <ul className="flex flex-wrap gap-x-5 border-line border-b">
        {reviewViews.map((view) => (
          <li key={view}>
            <a
              href={view === 'matrix' ? '?' : `?view=${view}`}
              aria-current={view === current ? 'page' : undefined}
              className="inline-block border-transparent border-b-4 py-1.5 aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:no-underline"
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onView(view)
              }}
            >
              {t(`view-${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
