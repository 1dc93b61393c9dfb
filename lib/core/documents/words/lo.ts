import type { LanguageWords } from './language-words'

export const lo: LanguageWords = {
  words: {
    contents: 'ສາລະບານ',
    listOfTables: 'ສາລະບານຕາຕະລາງ',
    listOfFigures: 'ສາລະບານຮູບ',
    table: 'ຕາຕະລາງທີ',
    figure: 'ຮູບທີ',
    continued: 'ຕໍ່',
    bibliography: 'ແຫຼ່ງຂໍ້ມູນ',
    verification: 'ວິທີກວດສອບເອກະສານນີ້',
    verifyHint: 'ທີ່ຢູ່ນີ້ບອກວ່າເອກະສານນີ້ໄດ້ອອກຢູ່ບ່ອນນີ້ຫຼືບໍ່, ເປັນສະບັບໃດ ແລະ ໄດ້ຮັບການອະນຸມັດແລ້ວຫຼືບໍ່.',
    draft: 'ສະບັບຮ່າງ, ຍັງບໍ່ໄດ້ຮັບການອະນຸມັດ',
    issuedOn: 'ອອກວັນທີ',
    approvals: 'ຜູ້ອະນຸມັດ',
    signature: 'ລາຍເຊັນ',
    name: 'ຊື່',
    role: 'ຕຳແໜ່ງ',
    date: 'ວັນທີ',
    note: 'ໝາຍເຫດ',
    nothing: 'ບໍ່ມີຂໍ້ມູນບັນທຶກໄວ້ຢູ່ນີ້.',
  },
  day: { pattern: '{d} {month} {y}', months: ['ມັງກອນ', 'ກຸມພາ', 'ມີນາ', 'ເມສາ', 'ພຶດສະພາ', 'ມິຖຸນາ', 'ກໍລະກົດ', 'ສິງຫາ', 'ກັນຍາ', 'ຕຸລາ', 'ພະຈິກ', 'ທັນວາ'] },
}
