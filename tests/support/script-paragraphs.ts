import { readFileSync } from 'node:fs'
import type { Inline } from '@/lib/core/rendering/block'

/**
 * Article 1 of the Universal Declaration of Human Rights by language, with words that are hard to
 * shape.
 */
export const scriptParagraphs: Record<string, string> = JSON.parse(
  readFileSync('tests/fixtures/scripts/paragraphs.json', 'utf8'),
)

/** Paragraphs of several scripts or directions, by the language of the document and a name. */
export const mixedParagraphs: Record<string, { lang: string; content: Inline[] }> = {
  'six-scripts': {
    lang: 'en',
    content: [
      { text: 'Birth ជំងឺស្ត្រី ශ්‍රී ลงทะเบียนน้ำ བསྒྲུབས་ 出生登记 নিবন্ধন ≥ 95 %, twice: ' },
      { text: 'Birth ជំងឺស្ត្រី ශ්‍රී ลงทะเบียนน้ำ བསྒྲུབས་ 出生登记 নিবন্ধন ≥ 95 %.', bold: true },
    ],
  },
  'arabic-with-latin': {
    lang: 'ar',
    content: [
      {
        text: 'بلغ معدل التسجيل 12.5% في عام 2024 (المؤشر SDG 16.9.1) وفقاً لتقرير CRVS Decade 2015–2024 الصادر في بانكوك. هاتف +66 2 288 1234، ٪٩٥ من الولادات.',
      },
    ],
  },
  'urdu-with-latin': {
    lang: 'ur',
    content: [
      { text: 'پاکستان میں اندراج کی شرح 2024 میں 21.9% رہی (SDG 16.9.1)، NADRA کے مطابق۔' },
    ],
  },
  'english-with-arabic': {
    lang: 'en',
    content: [
      { text: 'The form is called «شهادة الميلاد 2024» in Arabic and ' },
      { text: 'پیدائش کا سرٹیفکیٹ', lang: 'ur' },
      { text: ' in Urdu, and ' },
      { text: 'ދިވެހި ރެޖިސްޓްރީ', lang: 'dv' },
      { text: ' in Dhivehi.' },
    ],
  },
  'thaana-with-latin': {
    lang: 'dv',
    content: [{ text: '2024 ވަނަ އަހަރު (SDG 16.9.1) ދިވެހިރާއްޖޭގެ ތަރައްޤީ، 98.5%.' }],
  },
}
