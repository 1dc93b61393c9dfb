import type { LanguageWords } from './language-words'

export const vi: LanguageWords = {
  words: {
    contents: 'Mục lục',
    listOfTables: 'Danh mục bảng',
    listOfFigures: 'Danh mục hình',
    table: 'Bảng',
    figure: 'Hình',
    continued: 'tiếp theo',
    bibliography: 'Nguồn tài liệu',
    verification: 'Cách kiểm tra tài liệu này',
    verifyHint:
      'Địa chỉ này cho biết tài liệu có được phát hành tại đây hay không, là phiên bản nào và đã được phê duyệt hay chưa.',
    draft: 'DỰ THẢO, chưa được phê duyệt',
    issuedOn: 'Phát hành ngày',
    approvals: 'Người phê duyệt',
    signature: 'Chữ ký',
    name: 'Họ và tên',
    role: 'Chức vụ',
    date: 'Ngày',
    note: 'Ghi chú',
    nothing: 'Chưa có nội dung nào được ghi ở đây.',
    version: 'Phiên bản {0}',
    draftVersion: 'Bản dự thảo',
    summary: 'tóm tắt',
    annex: 'Phụ lục {0}',
  },
  day: { pattern: '{d} tháng {m} năm {y}' },
  number: { group: '.', decimal: ',' },
}
