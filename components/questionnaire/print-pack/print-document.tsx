import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type {
  PrintAnswer,
  PrintPack,
  PrintQuestion,
} from '@/lib/core/questionnaire/exchange/print-pack'
import { blankRows, gridOptions } from './print-layout'
import type { PrintWords } from './print-words'

export interface PrintFaces {
  plain: string
  bold: string
}

const line = '#4a5568'
const styles = StyleSheet.create({
  page: {
    paddingTop: 40,
    paddingBottom: 48,
    paddingHorizontal: 44,
    fontSize: 9.5,
    lineHeight: 1.35,
    color: '#14213d',
  },
  title: { fontSize: 17, lineHeight: 1.25, marginBottom: 8 },
  section: { fontSize: 13, lineHeight: 1.3, marginBottom: 2 },
  muted: { fontSize: 8.5, lineHeight: 1.35, color: line },
  question: { marginTop: 11 },
  row: { flexDirection: 'row', alignItems: 'center' },
  options: { flexDirection: 'row', flexWrap: 'wrap', marginTop: 3 },
  option: { flexDirection: 'row', alignItems: 'center', marginRight: 14, marginBottom: 3 },
  box: { width: 9, height: 9, borderWidth: 0.8, borderColor: line, marginRight: 4 },
  rule: { borderBottomWidth: 0.6, borderBottomColor: line, height: 17, flexGrow: 1 },
  cell: {
    flex: 1,
    borderWidth: 0.4,
    borderColor: line,
    padding: 3,
    minHeight: 18,
    justifyContent: 'center',
  },
  centred: { alignItems: 'center' },
  wide: { flex: 2 },
  footer: {
    position: 'absolute',
    top: 806,
    left: 44,
    right: 44,
    fontSize: 8,
    lineHeight: 1.2,
    color: line,
    flexDirection: 'row',
    justifyContent: 'space-between',
  },
})

interface Props {
  pack: PrintPack
  words: PrintWords
  faces: PrintFaces
}

/** The blank questionnaire with room to write; each section begins on a page of its own. */
export function PrintDocument({ pack, words, faces }: Props) {
  const title = words.title(pack.title)
  return (
    <Document
      title={title}
      language={pack.language}
      creator="CRVS Workbench"
      producer="CRVS Workbench"
    >
      {pack.sections.map((section, index) => (
        <Page key={section.id} size="A4" style={[styles.page, { fontFamily: faces.plain }]}>
          {index === 0 && <Opening pack={pack} words={words} faces={faces} title={title} />}
          <Text
            style={[styles.section, { fontFamily: faces.bold }]}
          >{`${section.id} ${section.title}`}</Text>
          <Text style={styles.muted}>{section.intro}</Text>
          {section.questions.map((question) => (
            <Question
              key={question.number}
              question={question}
              pack={pack}
              words={words}
              faces={faces}
            />
          ))}
          <View style={styles.footer} fixed>
            <Text>{[title, pack.institution].filter(Boolean).join(' · ')}</Text>
            <Text
              render={({ pageNumber, totalPages }) => `${words.page} ${pageNumber}/${totalPages}`}
            />
          </View>
        </Page>
      ))}
    </Document>
  )
}

function Opening({ pack, words, faces, title }: Props & { title: string }) {
  const given = [
    [words.country, pack.country],
    [words.institution, pack.institution],
    [words.answeredBy, ''],
    [words.date, ''],
  ]
  return (
    <View style={{ marginBottom: 16 }}>
      <Text style={[styles.title, { fontFamily: faces.bold }]}>{title}</Text>
      {given.map(([label, value]) => (
        <View key={label} style={styles.row}>
          <Text style={{ width: 190 }}>{label}</Text>
          {value ? (
            <Text style={{ fontFamily: faces.bold }}>{value}</Text>
          ) : (
            <View style={styles.rule} />
          )}
        </View>
      ))}
      <Text style={[styles.muted, { marginTop: 8 }]}>{words.howTo}</Text>
    </View>
  )
}

function Question({ question, pack, words, faces }: Props & { question: PrintQuestion }) {
  const grid = gridOptions(question)
  const { number, text, help, onlyIf, places, answer } = question
  const heading = (
    <View wrap={false}>
      <Text style={{ fontFamily: faces.bold }}>{`${number} ${text}`}</Text>
      {help !== '' && <Text style={styles.muted}>{help}</Text>}
      {onlyIf !== '' && <Text style={styles.muted}>{words.onlyIf(onlyIf)}</Text>}
      {answer.kind === 'choice' && answer.several && (
        <Text style={styles.muted}>{words.several}</Text>
      )}
    </View>
  )
  return (
    // Kept on one page, unless it is too long for one.
    <View style={styles.question} wrap={places.length > (answer.kind === 'choice' ? 8 : 2)}>
      {heading}
      {grid ? (
        <Grid places={places} options={grid} words={words} />
      ) : (
        places.map((place) => (
          <View key={place} wrap={false} style={{ marginTop: 3 }}>
            {place !== '' && <Text>{place}</Text>}
            <Answer answer={answer} />
            <Gaps gaps={pack.gaps} words={words} />
          </View>
        ))
      )}
      <Written label={words.comment} />
    </View>
  )
}

function Answer({ answer }: { answer: PrintAnswer }) {
  switch (answer.kind) {
    case 'choice':
      return <Boxes labels={answer.options} />
    case 'line':
      return (
        <View style={styles.row}>
          <View style={styles.rule} />
          {answer.unit !== '' && <Text style={{ marginLeft: 5 }}>{answer.unit}</Text>}
        </View>
      )
    case 'lines':
      return (
        <View>
          {['a', 'b', 'c', 'd'].map((key) => (
            <View key={key} style={styles.rule} />
          ))}
        </View>
      )
    case 'table':
      return (
        <View style={{ marginTop: 4 }}>
          <View style={{ flexDirection: 'row' }}>
            {answer.columns.map((column) => (
              <Text key={column} style={[styles.cell, styles.muted]}>
                {column}
              </Text>
            ))}
          </View>
          {Array.from({ length: blankRows }, (_, row) => `row ${row}`).map((row) => (
            <View key={row} style={{ flexDirection: 'row' }}>
              {answer.columns.map((column) => (
                <View key={column} style={styles.cell} />
              ))}
            </View>
          ))}
        </View>
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
    <View style={{ marginTop: 4 }}>
      <View style={{ flexDirection: 'row' }} wrap={false}>
        {['', ...options].map((label, index) => (
          <Text
            key={label}
            style={[styles.cell, styles.muted, ...(index === 0 ? [styles.wide] : [])]}
          >
            {label}
          </Text>
        ))}
        <Text style={[styles.cell, styles.muted, styles.wide]}>{words.noAnswer}</Text>
      </View>
      {places.map((place) => (
        <View key={place} style={{ flexDirection: 'row' }} wrap={false}>
          <Text style={[styles.cell, styles.wide]}>{place}</Text>
          {options.map((option) => (
            <View key={option} style={[styles.cell, styles.centred]}>
              <View style={[styles.box, { marginRight: 0 }]} />
            </View>
          ))}
          <View style={[styles.cell, styles.wide]} />
        </View>
      ))}
    </View>
  )
}

function Boxes({ labels }: { labels: string[] }) {
  return (
    <View style={styles.options}>
      {labels.map((label) => (
        <View key={label} style={styles.option}>
          <View style={styles.box} />
          <Text>{label}</Text>
        </View>
      ))}
    </View>
  )
}

function Gaps({ gaps, words }: { gaps: string[]; words: PrintWords }) {
  return (
    <View style={styles.row}>
      <Text style={[styles.muted, { marginRight: 10 }]}>{words.noAnswer}</Text>
      <Boxes labels={gaps} />
      <Text style={[styles.muted, { marginRight: 6 }]}>{words.reason}</Text>
      <View style={styles.rule} />
    </View>
  )
}

function Written({ label }: { label: string }) {
  return (
    <View style={styles.row}>
      <Text style={[styles.muted, { marginRight: 6 }]}>{label}</Text>
      <View style={styles.rule} />
    </View>
  )
}
