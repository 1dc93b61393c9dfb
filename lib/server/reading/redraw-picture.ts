import 'server-only'
import { stat } from 'node:fs/promises'
import sharp from 'sharp'
import { hashOfFile } from '@/lib/server/storage/hashed-file'
import type { DocumentKind } from './reading-order'
import { refusedFile } from './refused-file'

const mostPixels = 80_000_000
const longestSide = 6000

/**
 * Draws a PNG or JPEG anew, upright, at most 6,000 pixels wide and high and without what a camera
 * wrote beside it: place, time and owner.
 */
export async function redrawPicture(
  path: string,
  target: string,
): Promise<DocumentKind['redrawn']> {
  try {
    const picture = sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
    const { format } = await picture.metadata()
    const upright = picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    await (format === 'jpeg' ? upright.jpeg({ quality: 90 }) : upright.png()).toFile(target)
    return {
      path: target,
      sizeBytes: (await stat(target)).size,
      sha256: await hashOfFile(target),
    }
  } catch (cause) {
    throw refusedFile('picture-damaged-or-too-large', undefined, cause)
  }
}
