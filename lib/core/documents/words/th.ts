import type { LanguageWords } from './language-words'

export const th: LanguageWords = {
  words: {
    contents: 'สารบัญ',
    listOfTables: 'สารบัญตาราง',
    listOfFigures: 'สารบัญภาพ',
    table: 'ตารางที่',
    figure: 'ภาพที่',
    continued: 'ต่อ',
    bibliography: 'แหล่งข้อมูล',
    verification: 'วิธีตรวจสอบเอกสารนี้',
    verifyHint: 'ที่อยู่นี้แสดงว่าเอกสารนี้ออกจากระบบนี้หรือไม่ เป็นฉบับใด และได้รับอนุมัติแล้วหรือไม่',
    draft: 'ฉบับร่าง ยังไม่ได้รับอนุมัติ',
    issuedOn: 'ออกเมื่อวันที่',
    approvals: 'ผู้อนุมัติ',
    signature: 'ลายมือชื่อ',
    name: 'ชื่อ',
    role: 'ตำแหน่ง',
    date: 'วันที่',
    note: 'หมายเหตุ',
    nothing: 'ไม่มีข้อมูลบันทึกไว้ในส่วนนี้',
  },
  day: {
    pattern: '{d} {month} ค.ศ. {y}',
    months: ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'],
  },
}
