type Schemas = Record<string, unknown>

const suffix = 'Input'
const reference = (name: string) => `"#/components/schemas/${name}"`

/**
 * What is taken and what is answered often have one shape: such a schema stands once, and one that
 * is only taken needs no suffix. Answers the description with its references changed.
 */
export function withSameShapesOnce<T extends { components: { schemas: Schemas } }>(given: T): T {
  let description = given
  let merged = mergedNames(description.components.schemas)
  while (merged.size > 0) {
    const { components } = description
    const schemas = Object.fromEntries(
      Object.entries(components.schemas).map(([name, shape]) => [merged.get(name) ?? name, shape]),
    )
    const text = JSON.stringify({ ...description, components: { ...components, schemas } })
    description = JSON.parse(
      text.replace(/"#\/components\/schemas\/(\w+)"/g, (_match, name: string) =>
        reference(merged.get(name) ?? name),
      ),
    )
    merged = mergedNames(description.components.schemas)
  }
  return description
}

/** Schemas of bodies that are the same as those of answers, or the only ones of their name. */
function mergedNames(schemas: Schemas): Map<string, string> {
  const taken = Object.keys(schemas).filter((name) => name.endsWith(suffix))
  return new Map(
    taken.flatMap((name) => {
      const plain = name.slice(0, -suffix.length)
      const shape = JSON.stringify(schemas[name]).replaceAll(reference(name), reference(plain))
      const isSame = !(plain in schemas) || shape === JSON.stringify(schemas[plain])
      return isSame ? [[name, plain]] : []
    }),
  )
}
