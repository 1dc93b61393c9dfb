import type { LanguageWords } from './language-words'

export const km: LanguageWords = {
  words: {
    contents: 'មាតិកា',
    listOfTables: 'បញ្ជីតារាង',
    listOfFigures: 'បញ្ជីរូបភាព',
    table: 'តារាង',
    figure: 'រូបភាព',
    continued: 'បន្ត',
    bibliography: 'ប្រភពឯកសារ',
    verification: 'របៀបផ្ទៀងផ្ទាត់ឯកសារនេះ',
    verifyHint: 'អាសយដ្ឋាននេះបង្ហាញថា ឯកសារនេះត្រូវបានចេញនៅទីនេះឬទេ ជាកំណែណា និងត្រូវបានអនុម័តហើយឬនៅ។',
    draft: 'សេចក្តីព្រាង មិនទាន់អនុម័ត',
    issuedOn: 'ចេញនៅថ្ងៃទី',
    approvals: 'អនុម័តដោយ',
    signature: 'ហត្ថលេខា',
    name: 'ឈ្មោះ',
    role: 'តួនាទី',
    date: 'កាលបរិច្ឆេទ',
    note: 'កំណត់សម្គាល់',
    nothing: 'មិនមានអ្វីត្រូវបានកត់ត្រានៅទីនេះទេ។',
  },
  day: {
    pattern: '{d} ខែ{month} ឆ្នាំ{y}',
    months: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
    digits: '០១២៣៤៥៦៧៨៩',
  },
}
