import type { QuestionTexts } from '../../lib/core/questionnaire/set-up/translation'

const yesPartlyNo = { 'option.Yes': 'Ya', 'option.Partly': 'Sebagian', 'option.No': 'Tidak' }

/** The section on deaths in Indonesian: an example of what a translation looks like. */
export const deathsInIndonesian: Record<string, QuestionTexts> = {
  'H-7.01': {
    question:
      'Uraikan alur pencatatan kematian di fasilitas kesehatan, di rumah, dalam perjalanan atau di laut, dan dalam tahanan.',
    'column.0': 'tempat',
    'column.1': 'langkah',
    'column.2': 'pelaku',
    'column.3': 'formulir',
    'column.4': 'dokumen',
    'column.5': 'hari',
    'column.6': 'biaya',
    'column.7': 'tonggak',
  },
  'H-7.02': {
    question: 'Apakah izin atau pencatatan diperlukan sebelum pemakaman atau kremasi?',
    'option.Yes, enforced everywhere': 'Ya, ditegakkan di mana-mana',
    'option.Yes, uneven': 'Ya, tetapi tidak merata',
    'option.No': 'Tidak',
  },
  'H-7.03': { question: 'Berapa persen kematian terjadi di luar fasilitas kesehatan?' },
  'H-7.04': {
    question: 'Bagaimana kematian di rumah dilaporkan, dan oleh siapa?',
    'option.Family only': 'Hanya keluarga',
    'option.Village head': 'Kepala desa',
    'option.Community health worker': 'Kader kesehatan',
    'option.Police': 'Polisi',
    'option.Religious leader/cemetery': 'Pemuka agama atau pengelola makam',
    'option.No one': 'Tidak ada yang melapor',
  },
  'H-7.05': {
    question:
      'Apakah tidak adanya dokumen identitas atau izin tinggal almarhum menghalangi pencatatan?',
    ...yesPartlyNo,
  },
  'H-7.06': {
    question:
      'Apakah ada prosedur untuk jenazah tanpa identitas dan migran yang hilang, termasuk identifikasi di kemudian hari?',
    ...yesPartlyNo,
  },
  'H-7.07': {
    question:
      'Apakah kantor pencatatan memberi tahu negara asal tentang kematian orang asing, dan apakah ada pengecualian bagi pengungsi dan pencari suaka?',
    'option.Yes, with refugee exception': 'Ya, dengan pengecualian bagi pengungsi',
    'option.Yes, no exception': 'Ya, tanpa pengecualian',
    'option.No notification': 'Tidak ada pemberitahuan',
  },
  'H-7.09': {
    question: 'Apakah formulir internasional surat keterangan medis penyebab kematian digunakan?',
    'option.All facilities': 'Semua fasilitas',
    'option.Most': 'Sebagian besar',
    'option.Few': 'Hanya sedikit',
    'option.None': 'Tidak ada',
  },
  'H-7.10': {
    question:
      'Berapa persen kematian yang dicatat sektor kesehatan memiliki penyebab yang disahkan secara medis?',
  },
  'H-7.11': {
    question:
      'Apakah penyebab kematian diberi kode oleh petugas terlatih menurut aturan ICD yang berlaku?',
    ...yesPartlyNo,
  },
  'H-7.12': {
    question: 'Apakah autopsi verbal digunakan untuk kematian di luar layanan kesehatan?',
    'option.Nationwide sample': 'Sampel nasional',
    'option.Pilot': 'Uji coba',
    'option.No': 'Tidak',
  },
  'H-7.13': {
    question:
      'Manfaat atau kebutuhan praktis apa yang mendorong keluarga mencatatkan kematian (warisan, pensiun, menikah lagi, pemakaman)?',
  },
  'H-7.14': {
    question:
      'Apakah kematian perempuan, bayi, dan anak dicatat selengkap kematian laki-laki dewasa?',
    ...yesPartlyNo,
  },
  'H-7.15': {
    question:
      'Dari kematian yang tercatat, berapa persen dicatat dalam batas waktu menurut undang-undang?',
  },
  'H-7.16': {
    question: 'Apa alasan utama kematian pada kelompok penduduk ini tidak tercatat?',
    'option.Not aware': 'Tidak tahu',
    'option.No perceived use': 'Dianggap tidak berguna',
    'option.Distance': 'Jarak',
    'option.Fees': 'Biaya',
    'option.Burial customs': 'Adat pemakaman',
    'option.Lacks papers': 'Tidak punya dokumen',
    'option.Fear of authorities': 'Takut pada pihak berwenang',
    'option.Refused': 'Ditolak',
    'option.Loss of benefits or ration feared': 'Takut kehilangan bantuan atau jatah',
    'option.Law excludes them': 'Dikecualikan oleh hukum',
  },
}

export const boatsInIndonesian: QuestionTexts = {
  question: 'Apakah perahu pencatatan berlayar pada musim hujan?',
  ...yesPartlyNo,
}
