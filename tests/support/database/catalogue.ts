import pg from 'pg'

/** What a database is made of, one line a thing; the order of columns in a table does not count. */
const parts = {
  column: `SELECT format('%I.%I %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
      coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') || a.attidentity::text
        || a.attgenerated::text)
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  index: `SELECT pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE true`,
  constraint: `SELECT format('%I.%I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE true`,
  trigger: `SELECT pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal`,
  view: `SELECT format('%I %s', c.relname, pg_get_viewdef(c.oid))
    FROM pg_class c WHERE c.relkind IN ('v', 'm')`,
  function: `SELECT pg_get_functiondef(c.oid) FROM pg_proc c WHERE true`,
  enum: `SELECT format('%I %s', c.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder))
    FROM pg_type c JOIN pg_enum e ON e.enumtypid = c.oid WHERE true`,
}
const schemaOf = { function: 'pronamespace', enum: 'typnamespace' } as const

/** Everything in the schema "public" but the bookkeeping of migrations, sorted. */
export async function catalogue(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const lines: string[] = []
    for (const [kind, query] of Object.entries(parts)) {
      const column = kind in schemaOf ? schemaOf[kind as keyof typeof schemaOf] : 'relnamespace'
      const narrowed = `${query} AND c.${column} = 'public'::regnamespace
        ${column === 'relnamespace' ? "AND c.relname <> '_prisma_migrations'" : ''}
        ${kind === 'enum' ? 'GROUP BY c.typname' : ''}`
      const { rows } = await client.query({ text: narrowed, rowMode: 'array' })
      lines.push(...rows.map(([line]) => `${kind} ${line}`))
    }
    return lines.sort()
  } finally {
    await client.end()
  }
}

/** What one database has and the other has not. */
export function difference(
  actual: string[],
  wanted: string[],
): { missing: string[]; extra: string[] } {
  return {
    missing: wanted.filter((line) => !actual.includes(line)),
    extra: actual.filter((line) => !wanted.includes(line)),
  }
}
