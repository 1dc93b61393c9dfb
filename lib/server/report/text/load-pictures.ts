import 'server-only'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { Picture } from '@/lib/core/rendering/block'
import { readPicture } from '@/lib/core/rendering/read-picture'
import { picturesIn } from '@/lib/core/report/text/prose-text'
import type { Source } from '@/lib/server/report/report-reach'
import { disk } from '@/lib/server/storage/disk'

const kinds: Record<string, Picture['mime']> = {
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
}
const largestPicture = 10_000_000
/**
 * All pictures of one document together, so that a version stays of a size that can be frozen and
 * drawn.
 */
const largestTogether = 60_000_000

/**
 * Pictures of the texts by document. One that is no picture, damaged or too large is left out, and
 * the text says so in its place.
 */
export async function loadPictures(
  source: Source,
  { assessment, reports }: AssessmentFacts,
): Promise<Map<string, Picture>> {
  const ids = [
    ...new Set(
      Object.values(reports).flatMap(({ sections }) =>
        sections.flatMap(({ prose }) => picturesIn(prose)),
      ),
    ),
  ]
  const pictures = new Map<string, Picture>()
  if (ids.length === 0) return pictures
  const rows = await source.document.findMany({
    where: {
      id: { in: ids },
      assessmentId: assessment.id,
      removedAt: null,
      sizeBytes: { lte: largestPicture },
      mimeType: { in: Object.keys(kinds) },
    },
    orderBy: { id: 'asc' },
    select: { id: true, storageKey: true, mimeType: true, sizeBytes: true },
  })
  let together = 0
  for (const { id, storageKey, mimeType, sizeBytes } of rows) {
    const mime = kinds[mimeType ?? '']
    together += sizeBytes ?? 0
    if (!storageKey || !mime || together > largestTogether) continue
    const picture = {
      mime,
      data: Buffer.from(await disk().getBytes(storageKey)).toString('base64'),
    }
    if (!('problem' in readPicture(picture))) pictures.set(id, picture)
  }
  return pictures
}
