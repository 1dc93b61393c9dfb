import type { Block, DocumentModel } from '@/lib/core/rendering/block'
import { sampleDocument } from './sample-document'

const image = { mime: 'image/png' as const, data: Buffer.from('no picture').toString('base64') }
const blocks: Block[] = [
  { type: 'figure', image, title: 'Gone', alt: 'What it showed' },
  {
    type: 'paragraph',
    content: [
      { text: 'the lost table', ref: 'nowhere', cite: ['nobody'] },
      { text: 'a dead link', href: '#nothing' },
    ],
  },
]

/** A picture that cannot be read, and references to what is not there. */
export const documentWithHoles: DocumentModel = { ...sampleDocument, emblem: image, blocks }
