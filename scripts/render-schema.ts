import { writeFileSync } from 'node:fs'
import { documentSchema } from '../lib/core/rendering/document-schema'

// Writes the JSON Schema of a document from the shapes that the application itself reads it with.
writeFileSync(
  new URL('../docs/document.schema.json', import.meta.url),
  `${JSON.stringify(documentSchema(), null, 2)}\n`,
)
