import type { LanguageWords } from './language-words'

export const id: LanguageWords = {
  words: {
    contents: 'Daftar isi',
    listOfTables: 'Daftar tabel',
    listOfFigures: 'Daftar gambar',
    table: 'Tabel',
    figure: 'Gambar',
    continued: 'lanjutan',
    bibliography: 'Sumber',
    verification: 'Cara memeriksa dokumen ini',
    verifyHint:
      'Alamat tersebut menunjukkan apakah dokumen ini diterbitkan di sini, versi yang mana, dan apakah sudah disetujui.',
    draft: 'DRAF, belum disetujui',
    issuedOn: 'Diterbitkan pada',
    approvals: 'Disetujui oleh',
    signature: 'Tanda tangan',
    name: 'Nama',
    role: 'Jabatan',
    date: 'Tanggal',
    note: 'Catatan',
    nothing: 'Belum ada yang dicatat di sini.',
  },
  day: {
    pattern: '{d} {month} {y}',
    months: [
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
    ],
  },
}
