import { z } from 'zod'
import { Block, DocumentModel, Inline, NoteText, Picture } from './block'
import { documentDescriptions } from './document-descriptions'

type JsonSchema = z.core.JSONSchema.JSONSchema

/**
 * The shape of a document as JSON Schema, with a definition for each shape in it and a description
 * of each property.
 */
export function documentSchema(): JsonSchema {
  const names = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(namedShapes())) names.add(shape, { id })
  const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(DocumentModel, { metadata: names })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Document',
    description:
      'A document of blocks, as `npm run render` draws it. References and pictures are checked beyond what this schema says.',
    ...described('Document', root),
    $defs: Object.fromEntries(
      Object.entries($defs).map(([name, schema]) => [name, described(name, schema)]),
    ),
  }
}

function namedShapes(): Record<string, z.ZodType> {
  const blocks = Object.fromEntries(
    Block.options.map((option) => [pascal(option.shape.type.value), option]),
  )
  const shapeOf = <T extends Block['type']>(type: T) =>
    Block.options.find((option) => option.shape.type.value === type)?.shape as Record<
      string,
      z.ZodType
    >
  const chart = shapeOf('chart')
  const element = (list: z.ZodType | undefined) =>
    (list instanceof z.ZodOptional ? list.unwrap() : list) as z.ZodArray<z.ZodType>
  return {
    ...{ Picture, NoteText, Inline, Block, ...blocks },
    Column: element(shapeOf('table').columns).element,
    Definition: element(shapeOf('definitions').items).element,
    Series: element(chart.series).element,
    Outline: element(chart.outlines).element,
    Reference: (chart.reference as z.ZodOptional<z.ZodType>).unwrap(),
    BibliographyEntry: element(shapeOf('bibliography').entries).element,
    Signature: element(shapeOf('signatures').rows).element,
  }
}

/**
 * The schema with the description of each property beside it; a reference keeps its own beside the
 * shape it names.
 */
function described(name: string, schema: JsonSchema): JsonSchema {
  if (!schema.properties) return schema
  const properties = Object.entries(schema.properties).map(([property, value]) => {
    const description = documentDescriptions[name]?.[property]
    return [property, typeof value === 'object' && description ? { description, ...value } : value]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

function pascal(type: string): string {
  return type
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
