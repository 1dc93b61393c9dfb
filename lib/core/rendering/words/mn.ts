import type { LanguageWords } from './language-words'

export const mn: LanguageWords = {
  words: {
    contents: 'Агуулга',
    listOfTables: 'Хүснэгтийн жагсаалт',
    listOfFigures: 'Зургийн жагсаалт',
    table: 'Хүснэгт',
    figure: 'Зураг',
    continued: 'үргэлжлэл',
    bibliography: 'Эх сурвалж',
    verification: 'Энэ баримт бичгийг хэрхэн шалгах вэ',
    verifyHint:
      'Энэ хаяг нь уг баримт бичгийг эндээс гаргасан эсэх, ямар хувилбар болох, баталсан эсэхийг харуулна.',
    draft: 'ТӨСӨЛ, батлаагүй',
    issuedOn: 'Гаргасан огноо',
    approvals: 'Баталсан',
    signature: 'Гарын үсэг',
    name: 'Нэр',
    role: 'Албан тушаал',
    date: 'Огноо',
    note: 'Тэмдэглэл',
    nothing: 'Энд тэмдэглэсэн зүйл алга.',
  },
  day: {
    pattern: '{y} оны {month} сарын {d}',
    months: [
      '1 дүгээр',
      '2 дугаар',
      '3 дугаар',
      '4 дүгээр',
      '5 дугаар',
      '6 дугаар',
      '7 дугаар',
      '8 дугаар',
      '9 дүгээр',
      '10 дугаар',
      '11 дүгээр',
      '12 дугаар',
    ],
  },
}
