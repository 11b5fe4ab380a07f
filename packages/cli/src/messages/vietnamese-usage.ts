/** What is said about a command line that makes no sense, and about commands that failed. */
export const vietnameseUsage = {
  unknownCommand: (name: string): string => `Không có lệnh «${name}».`,
  unknownOption: (flag: string): string => `Không có tùy chọn «${flag}».`,
  textLooksLikeOption: 'Nếu đây là nội dung cần tìm thì đặt sau dấu «--».',
  missingArgument: (name: string): string => `Thiếu tham số «${name}».`,
  excessArguments: (name: string, count: number): string =>
    count === 0
      ? `Lệnh «${name}» không nhận tham số nào.`
      : `Lệnh «${name}» chỉ nhận ${count} tham số. Nếu tham số có dấu cách thì đặt trong dấu ngoặc kép.`,
  missingValue: (flags: string): string => `Tùy chọn «${flags}» thiếu giá trị.`,
  invalidValue: (flag: string, value: string, reason: string): string =>
    `Giá trị «${value}» của tùy chọn «${flag}» không hợp lệ: ${reason}.`,
  invalidArgument: (name: string, value: string, reason: string): string =>
    `Giá trị «${value}» của tham số «${name}» không hợp lệ: ${reason}.`,
  missingOptions: (flags: string): string => `Chưa nêu mục cần sửa. Hãy dùng ít nhất một trong các tùy chọn ${flags}.`,
  conflict: (one: string, other: string): string => `Không dùng «${one}» cùng lúc với «${other}».`,
  invalid: 'Câu lệnh không hợp lệ.',
  suggestion: (names: readonly string[]): string =>
    `Có phải ý bạn là ${names.map((name) => `«${name}»`).join(' hoặc ')}?`,
  seeHelp: (help: string): string => `Xem hướng dẫn: ${help}`,
  error: 'Lỗi',
  interrupted: 'Đã dừng theo yêu cầu. Những gì đã ghi xong vẫn được giữ nguyên.',
  unexpected: (reason: string): string =>
    `Có lỗi ngoài dự kiến của chương trình (${reason}). Hãy đặt biến CHIDAN_DEBUG=1, chạy lại và gửi thông báo cho người phụ trách phần mềm.`,
  nameLibrary: 'Nếu đã có thư viện ở nơi khác thì nêu thư mục của nó bằng --library hoặc biến CHIDAN_LIBRARY.',
};
