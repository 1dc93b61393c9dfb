import type {
  PrintAnswer,
  PrintPack,
  PrintQuestion,
} from '@/lib/core/questionnaire/exchange/print-pack'
import { blankRows, gridOptions } from './print-layout'
import { type PrintWords, usePrintWords } from './print-words'

/**
 * The blank questionnaire as a page to print, with the fonts of the device: for scripts that the
 * PDF cannot set.
 */
export function PrintSheet({ pack }: { pack: PrintPack }) {
  const words = usePrintWords()
  return (
    <article className="grid gap-6 bg-paper p-4 sm:p-8 print:p-0" lang={pack.language}>
      <header className="grid gap-2 print:grid">
        <h1>{words.title(pack.title)}</h1>
        <p>
          {words.country}: <strong>{pack.country}</strong>
        </p>
        <Written label={words.institution} value={pack.institution} />
        <Written label={words.answeredBy} />
        <Written label={words.date} />
        <p className="text-muted text-sm">{words.howTo}</p>
      </header>
      {pack.sections.map(({ id, title, intro, questions }) => (
        <section key={id} className="grid gap-4 break-before-page first-of-type:break-before-auto">
          <h2>{`${id} ${title}`}</h2>
          <p className="text-muted text-sm">{intro}</p>
          {questions.map((question) => (
            <Question key={question.number} question={question} gaps={pack.gaps} words={words} />
          ))}
        </section>
      ))}
    </article>
  )
}

function Question({
  question,
  gaps,
  words,
}: {
  question: PrintQuestion
  gaps: string[]
  words: PrintWords
}) {
  const grid = gridOptions(question)
  const { number, text, help, onlyIf, places, answer } = question
  return (
    <div className="grid gap-2">
      <h3 className="break-after-avoid">{`${number} ${text}`}</h3>
      {help !== '' && <p className="text-muted text-sm">{help}</p>}
      {onlyIf !== '' && <p className="text-muted text-sm">{words.onlyIf(onlyIf)}</p>}
      {answer.kind === 'choice' && answer.several && (
        <p className="text-muted text-sm">{words.several}</p>
      )}
      {grid ? (
        <Grid places={places} options={grid} words={words} />
      ) : (
        places.map((place) => (
          <div key={place} className="grid break-inside-avoid gap-1">
            {place !== '' && <p>{place}</p>}
            <Answer answer={answer} />
            <div className="flex flex-wrap gap-x-5">
              <Boxes label={words.noAnswer} labels={gaps} />
              <div className="min-w-40 grow">
                <Written label={words.reason} />
              </div>
            </div>
          </div>
        ))
      )}
      <Written label={words.comment} />
    </div>
  )
}

function Answer({ answer }: { answer: PrintAnswer }) {
  switch (answer.kind) {
    case 'choice':
      return <Boxes labels={answer.options} />
    case 'line':
      return <Written label="" after={answer.unit} />
    case 'lines':
      return (
        <>
          {['a', 'b', 'c', 'd'].map((key) => (
            <Written key={key} label="" />
          ))}
        </>
      )
    case 'table':
      return (
        <Table
          heads={answer.columns}
          rows={Array.from({ length: blankRows }, (_, row) => ({ key: `blank ${row}`, cells: [] }))}
        />
      )
  }
}

function Grid({
  places,
  options,
  words,
}: {
  places: string[]
  options: string[]
  words: PrintWords
}) {
  return (
    <Table
      heads={['', ...options, words.noAnswer]}
      rows={places.map((place) => ({ key: place, cells: [place, ...options.map(() => '☐')] }))}
    />
  )
}

function Table({ heads, rows }: { heads: string[]; rows: { key: string; cells: string[] }[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {heads.map((head) => (
              <th
                key={head}
                className="border border-muted p-1 text-start align-bottom font-normal"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="break-inside-avoid">
              {heads.map((head, index) => (
                <td key={head} className="h-8 border border-muted p-1">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Boxes({ label, labels }: { label?: string; labels: string[] }) {
  return (
    <p className="flex flex-wrap gap-x-5">
      {label && <span className="text-muted text-sm">{label}</span>}
      {labels.map((words) => (
        <span key={words}>☐ {words}</span>
      ))}
    </p>
  )
}

function Written({
  label,
  value = '',
  after = '',
}: {
  label: string
  value?: string
  after?: string
}) {
  return (
    <p className="flex items-end gap-2">
      {label && <span className="text-muted text-sm">{label}</span>}
      <span className="min-h-7 grow border-muted border-b">{value}</span>
      {after && <span>{after}</span>}
    </p>
  )
}
