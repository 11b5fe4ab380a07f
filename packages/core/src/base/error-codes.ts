/** Who must act on an error. */
export type ErrorKind = 'input' | 'library' | 'environment';

/** Named values that a message is filled with; plain data, so that it crosses threads and HTTP. */
export type ErrorDetail = Readonly<Record<string, string | number>>;

interface ErrorEntry {
  readonly kind: ErrorKind;
  readonly message: (detail: ErrorDetail) => string;
}

/** Every error that the library can raise. docs/ERRORS.md lists the same codes; a test compares the two. */
export const errorTable: Readonly<Record<ErrorCode, ErrorEntry>> = {
  FILE_NOT_FOUND: {
    kind: 'input',
    message: (d) => `Không tìm thấy tệp hoặc thư mục «${d.path}». Hãy kiểm tra lại đường dẫn.`,
  },
  FILE_UNREADABLE: {
    kind: 'environment',
    message: (d) =>
      `Không mở được tệp «${d.path}» (${d.reason}). Hãy kiểm tra quyền đọc hoặc đóng phần mềm đang giữ tệp.`,
  },
  FILE_TYPE_UNSUPPORTED: {
    kind: 'input',
    message: (d) =>
      `Chưa đọc được loại tệp của «${d.name}» (${d.type}). Hãy lưu lại thành .docx, .pdf có lớp chữ, .md hoặc .txt.`,
  },
  FILE_EMPTY: {
    kind: 'input',
    message: (d) => `Tệp «${d.name}» không có chữ nào. Hãy kiểm tra lại tệp gốc.`,
  },
  FILE_DAMAGED: {
    kind: 'input',
    message: (d) =>
      `Tệp «${d.name}» bị hỏng hoặc không đúng định dạng (${d.reason}). Hãy mở bằng phần mềm gốc và lưu lại.`,
  },
  FILE_ENCRYPTED: {
    kind: 'input',
    message: (d) => `Tệp «${d.name}» có mật khẩu. Hãy lưu một bản không đặt mật khẩu rồi thêm lại.`,
  },
  FILE_NO_TEXT_LAYER: {
    kind: 'input',
    message: (d) => `Tệp «${d.name}» là bản quét, không có lớp chữ. Hãy nhận dạng chữ (OCR) rồi thêm lại.`,
  },
  FILE_TOO_LARGE: {
    kind: 'input',
    message: (d) => `Tệp «${d.name}» lớn quá mức cho phép (${d.bytes} byte, tối đa ${d.maxBytes}). Hãy chia nhỏ tệp.`,
  },
  OPTION_INVALID: {
    kind: 'input',
    message: (d) => `Tùy chọn «${d.option}» không hợp lệ: ${d.reason}.`,
  },
  QUERY_EMPTY: {
    kind: 'input',
    message: () => 'Câu tìm không có chữ hoặc số nào. Hãy nhập vài từ cần tìm.',
  },
  QUERY_TOO_LONG: {
    kind: 'input',
    message: (d) => `Câu tìm quá dài (${d.length} ký tự, tối đa ${d.max}). Hãy rút gọn còn ý chính.`,
  },
  DOCUMENT_NOT_FOUND: {
    kind: 'input',
    message: (d) => `Trong thư viện không có văn bản «${d.reference}». Hãy xem danh sách văn bản đang có.`,
  },
  DOCUMENT_AMBIGUOUS: {
    kind: 'input',
    message: (d) => `Có ${d.count} văn bản ứng với «${d.reference}»: ${d.candidates}. Hãy nêu mã văn bản (d…).`,
  },
  LIBRARY_NOT_FOUND: {
    kind: 'library',
    message: (d) => `Chưa có thư viện tại «${d.directory}». Hãy thêm văn bản trước: chidan add ĐƯỜNG-DẪN.`,
  },
  LIBRARY_FORMAT_UNKNOWN: {
    kind: 'library',
    message: (d) =>
      `Thư viện tại «${d.directory}» có định dạng ${d.found}, bản này đọc định dạng ${d.expected}. Hãy dùng đúng phiên bản Chỉ Dẫn.`,
  },
  LIBRARY_DAMAGED: {
    kind: 'library',
    message: (d) =>
      `Thư viện tại «${d.directory}» bị hỏng (${d.reason}). Hãy khôi phục từ bản sao lưu hoặc thêm lại văn bản.`,
  },
  LIBRARY_INACCESSIBLE: {
    kind: 'environment',
    message: (d) => `Không mở được thư viện tại «${d.directory}» (${d.reason}). Hãy kiểm tra quyền đọc, ghi thư mục.`,
  },
  QUOTE_MISMATCH: {
    kind: 'library',
    message: (d) => `Trích dẫn «${d.label}» không khớp nguyên văn đang lưu. Hãy tìm lại.`,
  },
  LIBRARY_BUSY: {
    kind: 'library',
    message: (d) => `Thư viện đang được chương trình khác ghi, đã chờ ${d.seconds} giây. Hãy thử lại sau.`,
  },
  LIBRARY_READ_ONLY: {
    kind: 'library',
    message: () => "Thư viện đang mở để đọc. Hãy mở lại với quyền ghi (access: 'write').",
  },
  EMBEDDING_MISMATCH: {
    kind: 'library',
    message: (d) =>
      `Thư viện được lập bằng mô hình ${d.stored}, đang dùng mô hình ${d.current}. Hãy chạy «chidan embed» để lập lại véc-tơ, hoặc chọn lại mô hình cũ.`,
  },
  MODEL_NOT_FOUND: {
    kind: 'environment',
    message: (d) =>
      `Không tìm thấy mô hình nhúng tại «${d.directory}» (thiếu ${d.file}). Hãy cài lại hoặc kiểm tra đường dẫn mô hình.`,
  },
  MODEL_INVALID: {
    kind: 'environment',
    message: (d) => `Mô hình nhúng tại «${d.directory}» không dùng được (${d.reason}).`,
  },
  ADDRESS_IN_USE: {
    kind: 'environment',
    message: (d) => `Cổng ${d.port} trên ${d.host} đang được dùng. Hãy chọn cổng khác bằng --port.`,
  },
};

export type ErrorCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_UNREADABLE'
  | 'FILE_TYPE_UNSUPPORTED'
  | 'FILE_EMPTY'
  | 'FILE_DAMAGED'
  | 'FILE_ENCRYPTED'
  | 'FILE_NO_TEXT_LAYER'
  | 'FILE_TOO_LARGE'
  | 'OPTION_INVALID'
  | 'QUERY_EMPTY'
  | 'QUERY_TOO_LONG'
  | 'DOCUMENT_NOT_FOUND'
  | 'DOCUMENT_AMBIGUOUS'
  | 'LIBRARY_NOT_FOUND'
  | 'LIBRARY_FORMAT_UNKNOWN'
  | 'LIBRARY_DAMAGED'
  | 'LIBRARY_INACCESSIBLE'
  | 'LIBRARY_BUSY'
  | 'LIBRARY_READ_ONLY'
  | 'QUOTE_MISMATCH'
  | 'EMBEDDING_MISMATCH'
  | 'MODEL_NOT_FOUND'
  | 'MODEL_INVALID'
  | 'ADDRESS_IN_USE';
