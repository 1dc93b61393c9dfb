import 'server-only'
import { ImageRun, type Paragraph } from 'docx'
import type { BlockOf, Picture } from '@/lib/core/rendering/block'
import { chartSvg } from '@/lib/core/rendering/charts/chart-svg'
import { drawChart, wideChart } from '@/lib/core/rendering/charts/draw-chart'
import type { PictureSize } from '@/lib/core/rendering/picture-size'
import { readPicture } from '@/lib/core/rendering/read-picture'
import { chartPng } from '@/lib/server/rendering/chart-png'
import { type DocxContext, page, textWidth } from './docx-context'
import { paragraph, plain } from './docx-text'

/** Word counts pictures in pixels, of which 96 are an inch and one is 15 twips. */
const twipsPerPixel = 15
const tallest = (page.height - page.top - page.bottom) * 0.7

interface Words {
  title: string
  alt: string
}

/** Word draws the SVG; programs that cannot show the same picture as PNG. */
export function chartDocx(context: DocxContext, block: BlockOf<'chart'>): Paragraph {
  const picture = drawChart({ ...block, lang: block.lang ?? context.model.lang }, wideChart)
  return inFigure(context, drawing(chartSvg(picture, block.alt), picture, textWidth(false), block))
}

/** A picture that cannot be read is told in the words of its alternative text. */
export function figureDocx(context: DocxContext, block: BlockOf<'figure'>): Paragraph {
  const run = pictureRun(
    block.image,
    textWidth(false) * ((block.width ?? 100) / 100),
    tallest,
    block,
  )
  return run ? inFigure(context, run) : plain(context, `[${block.alt}]`, 'Figure')
}

export function pictureRun(
  picture: Picture,
  width: number,
  height: number,
  words: Words,
): ImageRun | null {
  const size = readPicture(picture)
  if ('problem' in size) return null
  const bytes = Buffer.from(picture.data, 'base64')
  const most = Math.min(width, (height * size.width) / size.height)
  if (picture.mime !== 'image/svg+xml') {
    return new ImageRun({
      type: picture.mime === 'image/png' ? 'png' : 'jpg',
      data: bytes,
      transformation: scaled(size, most),
      altText: altText(words),
    })
  }
  try {
    return drawing(bytes.toString('utf8'), size, most, words)
  } catch {
    return null
  }
}

export function drawing(svg: string, size: PictureSize, width: number, words: Words): ImageRun {
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: chartPng(svg) },
    transformation: scaled(size, width),
    altText: altText(words),
  })
}

function inFigure(context: DocxContext, run: ImageRun): Paragraph {
  return paragraph(context, { style: 'Figure', children: [run] })
}

function scaled(size: PictureSize, width: number): PictureSize {
  const pixels = width / twipsPerPixel
  return {
    width: Math.max(1, Math.round(pixels)),
    height: Math.max(1, Math.round((pixels * size.height) / size.width)),
  }
}

function altText({ title, alt }: Words) {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  return { name: oneLine(title), title: oneLine(title), description: oneLine(alt) }
}
