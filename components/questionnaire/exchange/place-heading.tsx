import type { ImportPreview } from '@/lib/core/questionnaire/exchange/import-preview'

/** The question at a place, with what it is asked for. */
export function PlaceHeading({
  places,
  instance,
}: {
  places: ImportPreview['places']
  instance: string
}) {
  const place = places[instance]
  if (!place) return null
  return (
    <p>
      <strong>{place.number}</strong> {place.text}{' '}
      {place.where && <span className="text-muted">({place.where})</span>}
    </p>
  )
}
