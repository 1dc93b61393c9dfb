import { DuckDBInstance } from '@duckdb/node-api'

// The shortest query for the same figures, in a process of its own that is started as the import's
// is. Arguments: counts|figures FILE
const [what, file = ''] = process.argv.slice(2)
const columns =
  "{'event_date': 'DATE', 'registration_date': 'DATE', 'district': 'VARCHAR', 'sex': 'VARCHAR', 'population_group': 'VARCHAR'}"
const counts =
  'count(*), count(*) FILTER (d >= 0), count(*) FILTER (d BETWEEN 0 AND 30), count(*) FILTER (d BETWEEN 0 AND 365)'
const grouped: Record<string, string> = {
  counts: `SELECT population_group, y, district, sex, ${counts} FROM file GROUP BY ALL`,
  figures: `SELECT population_group, y, district, sex, ${counts}, median(d) FILTER (d >= 0) FROM file
    GROUP BY GROUPING SETS ((population_group, y, district, sex), (population_group, y), (y))`,
}
async function main(): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  const start = performance.now()
  const result = await connection.runAndReadAll(
    `WITH file AS (SELECT population_group, year(event_date) AS y, district, sex, registration_date - event_date AS d
      FROM read_csv($file, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = ${columns})) ${grouped[what ?? '']}`,
    { file },
  )
  const seconds = (performance.now() - start) / 1000
  const registered = result
    .getRows()
    .reduce((sum, row) => sum + (row[2] === null ? 0 : Number(row[5])), 0)
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const cost = { peakBytes: maxRSS * 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 }
  console.log(JSON.stringify({ seconds, registered, cost }))
}

void main()
