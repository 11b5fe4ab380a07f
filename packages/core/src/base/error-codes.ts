import { adviceFor, correctionWords, damagedAdvice, isEncoding, unsupportedAdvice } from './error-words.ts';
import { languageModelErrors } from './language-model-errors.ts';

/** Who must act on an error. */
export type ErrorKind = 'input' | 'library' | 'environment';

/** Named values that a message is filled with; plain data, so that it crosses threads and HTTP. */
export type ErrorDetail = Readonly<Record<string, string | number>>;

/** The languages that errors are told in. */
export type Language = 'vi' | 'en';

export interface ErrorEntry {
  readonly kind: ErrorKind;
  /** Vietnamese: what happened, then what to do next. */
  readonly message: (detail: ErrorDetail) => string;
  /** The same in English; words of `reason` and `type` are turned into English before (error-words.ts). */
  readonly english: (detail: ErrorDetail) => string;
}

/** Every error that the library can raise. docs/ERRORS.md lists the same codes; a test compares the two. */
export const errorTable: Readonly<Record<ErrorCode, ErrorEntry>> = {
  FILE_NOT_FOUND: {
    kind: 'input',
    message: (d) => `Không tìm thấy tệp hoặc thư mục «${d.path}». Hãy kiểm tra lại đường dẫn.`,
    english: (d) => `There is no file or folder «${d.path}». Check the path.`,
  },
  FILE_UNREADABLE: {
    kind: 'environment',
    message: (d) =>
      `Không mở được tệp «${d.path}» (${d.reason}). Hãy kiểm tra quyền đọc hoặc đóng phần mềm đang giữ tệp.`,
    english: (d) =>
      `The file «${d.path}» cannot be opened (${d.reason}). Check the right to read it, or close the program that holds it.`,
  },
  FILE_IS_FOLDER: {
    kind: 'input',
    message: (d) => `«${d.path}» là thư mục, không phải tệp. Hãy nêu từng tệp trong thư mục.`,
    english: (d) => `«${d.path}» is a folder, no file. Name the files in it.`,
  },
  FILE_TYPE_UNSUPPORTED: {
    kind: 'input',
    message: (d) => `Chưa đọc được loại tệp của «${d.name}» (${d.type}). ${unsupportedAdvice[adviceFor(d.type)].vi}`,
    english: (d) => `Files like «${d.name}» cannot be read yet (${d.type}). ${unsupportedAdvice[adviceFor(d.type)].en}`,
  },
  FILE_EMPTY: {
    kind: 'input',
    message: (d) => `Tệp «${d.name}» không có chữ nào. Hãy kiểm tra lại tệp gốc.`,
    english: (d) => `The file «${d.name}» has no text. Check the original.`,
  },
  FILE_DAMAGED: {
    kind: 'input',
    message: (d) =>
      `Tệp «${d.name}» bị hỏng hoặc không đúng định dạng (${d.reason}). ${damagedAdvice[isEncoding(d.reason) ? 'encoding' : 'format'].vi}`,
    english: (d) =>
      `The file «${d.name}» is damaged or not of its format (${d.reason}). ${damagedAdvice[isEncoding(d.reason) ? 'encoding' : 'format'].en}`,
  },
  FILE_READING_FAILED: {
    kind: 'environment',
    message: (d) =>
      `Chương trình gặp lỗi khi đọc tệp «${d.name}» (${d.reason}). Đây là lỗi của chương trình, không phải của tệp; các tệp khác vẫn được đọc. Hãy gửi thông báo này cho người phụ trách phần mềm.`,
    english: (d) =>
      `The program failed on the file «${d.name}» (${d.reason}). That is a fault of the program, not of the file; other files are read all the same. Send this message to whoever looks after the program.`,
  },
  FILE_ENCRYPTED: {
    kind: 'input',
    message: (d) => `Tệp «${d.name}» có mật khẩu. Hãy lưu một bản không đặt mật khẩu rồi thêm lại.`,
    english: (d) => `The file «${d.name}» has a password. Save a copy without one and add that.`,
  },
  FILE_NO_TEXT_LAYER: {
    kind: 'input',
    message: (d) =>
      `Tệp «${d.name}» là bản quét, không có lớp chữ. Hãy nhận dạng chữ (OCR) thành PDF có lớp chữ rồi thêm lại.`,
    english: (d) =>
      `The file «${d.name}» is a scan without a text layer. Run OCR on it into a PDF with a text layer, then add that.`,
  },
  FILE_TOO_LARGE: {
    kind: 'input',
    message: (d) => `Tệp «${d.name}» lớn quá mức cho phép (${d.bytes} byte, tối đa ${d.maxBytes}). Hãy chia nhỏ tệp.`,
    english: (d) => `The file «${d.name}» is too large (${d.bytes} bytes, at most ${d.maxBytes}). Split it.`,
  },
  FILE_SECRET: {
    kind: 'input',
    message: (d) =>
      `Tệp «${d.name}» đóng dấu chỉ độ mật nên không được đọc và không lưu lại gì. Chỉ đọc tệp này trên máy được phép xử lý bí mật nhà nước. Nếu thư viện đang có bản trước của tệp thì bản đó vẫn còn; muốn bỏ hãy dùng «chidan remove».`,
    english: (d) =>
      `The file «${d.name}» is marked as secret and was not read; nothing of it was kept. Read it only on a machine that is cleared for state secrets. An earlier version of it that the library has is still there; «chidan remove» takes it out.`,
  },
  QUESTIONS_INVALID: {
    kind: 'input',
    message: (d) =>
      `Dòng ${d.line} của tệp ${d.file ?? 'câu hỏi'} không đúng mẫu (${d.reason}). Hãy sửa dòng đó rồi chạy lại.`,
    english: (d) =>
      `Line ${d.line} of ${d.file ?? 'the questions file'} is not of the form (${d.reason}). Mend it and run again.`,
  },
  QUESTIONS_FORM_UNKNOWN: {
    kind: 'input',
    message: (d) =>
      `Không hiểu mẫu câu hỏi của «${d.path}» (${d.reason}). Hãy nêu tệp câu hỏi, mỗi dòng một đối tượng JSON có id, question, answerable; hoặc thư mục theo mẫu BEIR có queries.jsonl và qrels.tsv hay qrels/test.tsv.`,
    english: (d) =>
      `«${d.path}» is not of a form of questions that is known (${d.reason}). Name a file with a JSON object a line that has id, question and answerable; or a folder in the form of BEIR, with queries.jsonl and qrels.tsv or qrels/test.tsv.`,
  },
  RUN_INVALID: {
    kind: 'input',
    message: (d) =>
      `Tệp kết quả lần trước không dùng để so được (${d.reason}). Hãy nêu tệp mà «chidan evaluate --save» đã ghi.`,
    english: (d) =>
      `The result of the earlier run cannot be compared (${d.reason}). Name a file that «chidan evaluate --save» wrote.`,
  },
  ANSWER_INVALID: {
    kind: 'input',
    message: (d) => `Câu trả lời không đúng mẫu ở «${d.place}» (${d.reason}). Hãy xem docs/KIEM-CHUNG.md.`,
    english: (d) => `The answer is not of the form at «${d.place}» (${d.reason}). See docs/KIEM-CHUNG.md.`,
  },
  OPTION_INVALID: {
    kind: 'input',
    message: (d) => `Tùy chọn «${d.option}» không hợp lệ: ${d.reason}.`,
    english: (d) => `The option «${d.option}» is not valid: ${d.reason}.`,
  },
  QUERY_EMPTY: {
    kind: 'input',
    message: () => 'Câu tìm hoặc câu hỏi không có chữ hoặc số nào. Hãy nhập vài từ cần tìm.',
    english: () => 'The query or question has no letter or digit. Type some words to look for.',
  },
  QUERY_TOO_LONG: {
    kind: 'input',
    message: (d) => `Câu tìm hoặc câu hỏi quá dài (${d.length} ký tự, tối đa ${d.max}). Hãy rút gọn còn ý chính.`,
    english: (d) =>
      `The query or question is too long (${d.length} characters, at most ${d.max}). Shorten it to its main point.`,
  },
  CORRECTION_INVALID: {
    kind: 'input',
    message: (d) => {
      const { name, advice } = correctionWords(d.field).vi;
      return `Giá trị «${d.value}» không dùng được cho ${name}. ${advice}`;
    },
    english: (d) => {
      const { name, advice } = correctionWords(d.field).en;
      return `«${d.value}» cannot be the ${name}. ${advice}`;
    },
  },
  DOCUMENT_NOT_FOUND: {
    kind: 'input',
    message: (d) => `Trong thư viện không có văn bản «${d.reference}». Hãy xem danh sách văn bản đang có.`,
    english: (d) => `The library has no document «${d.reference}». Look it up in the list of documents.`,
  },
  DOCUMENT_AMBIGUOUS: {
    kind: 'input',
    message: (d) => `Có ${d.count} văn bản ứng với «${d.reference}»: ${d.candidates}. Hãy nêu mã văn bản (d…).`,
    english: (d) => `${d.count} documents answer to «${d.reference}»: ${d.candidates}. Name one by its id (d…).`,
  },
  LIBRARY_NOT_FOUND: {
    kind: 'library',
    message: (d) => `Chưa có thư viện tại «${d.directory}». Hãy thêm văn bản trước: chidan add ĐƯỜNG-DẪN.`,
    english: (d) => `There is no library at «${d.directory}». Add documents first: chidan add PATH.`,
  },
  LIBRARY_NOT_DIRECTORY: {
    kind: 'input',
    message: (d) => `«${d.directory}» là một tệp, không phải thư mục của thư viện. Hãy nêu đúng thư mục.`,
    english: (d) => `«${d.directory}» is a file, not the folder of a library. Name the folder.`,
  },
  LIBRARY_FORMAT_UNKNOWN: {
    kind: 'library',
    message: (d) =>
      `Thư viện tại «${d.directory}» có định dạng ${d.found}, bản này đọc định dạng ${d.expected}. Hãy dùng đúng phiên bản Chỉ Dẫn.`,
    english: (d) =>
      `The library at «${d.directory}» has format ${d.found}, this version reads format ${d.expected}. Use the matching version of Chỉ Dẫn.`,
  },
  LIBRARY_DAMAGED: {
    kind: 'library',
    message: (d) =>
      `Thư viện tại «${d.directory}» bị hỏng (${d.reason}). Hãy khôi phục từ bản sao lưu hoặc thêm lại văn bản.`,
    english: (d) =>
      `The library at «${d.directory}» is damaged (${d.reason}). Restore a backup, or add the documents again.`,
  },
  LIBRARY_INACCESSIBLE: {
    kind: 'environment',
    message: (d) => `Không mở được thư viện tại «${d.directory}» (${d.reason}). Hãy kiểm tra quyền đọc, ghi thư mục.`,
    english: (d) =>
      `The library at «${d.directory}» cannot be opened (${d.reason}). Check the right to read and write the folder.`,
  },
  QUOTE_MISMATCH: {
    kind: 'library',
    message: (d) => `Trích dẫn «${d.label}» không khớp nguyên văn đang lưu. Hãy tìm lại.`,
    english: (d) => `The citation «${d.label}» does not fit the stored text. Search again.`,
  },
  LIBRARY_BUSY: {
    kind: 'library',
    message: (d) => `Thư viện đang được chương trình khác ghi, đã chờ ${d.seconds} giây. Hãy thử lại sau.`,
    english: (d) => `Another program is writing to the library; waited ${d.seconds} seconds. Try again later.`,
  },
  LIBRARY_READ_ONLY: {
    kind: 'library',
    message: () => "Thư viện đang mở để đọc. Hãy mở lại với quyền ghi (access: 'write').",
    english: () => "The library is open for reading. Open it with the right to write (access: 'write').",
  },
  LIBRARY_CLOSED: {
    kind: 'library',
    message: () => 'Thư viện đã đóng. Hãy mở lại rồi làm tiếp.',
    english: () => 'The library was closed. Open it again.',
  },
  EMBEDDING_MISMATCH: {
    kind: 'library',
    message: (d) =>
      `Thư viện được lập bằng mô hình ${d.stored}, đang dùng mô hình ${d.current}. Hãy chạy «chidan embed» để lập lại véc-tơ, hoặc chọn lại mô hình cũ.`,
    english: (d) =>
      `The library was made with model ${d.stored}, the one in use is ${d.current}. Run «chidan embed» to make its vectors again, or choose the former model.`,
  },
  MODEL_NOT_FOUND: {
    kind: 'environment',
    message: (d) =>
      `Không tìm thấy mô hình nhúng tại «${d.directory}» (thiếu ${d.file}). Hãy cài lại hoặc kiểm tra đường dẫn mô hình.`,
    english: (d) =>
      `There is no embedding model at «${d.directory}» (${d.file} is missing). Install again, or check the model's path.`,
  },
  MODEL_INVALID: {
    kind: 'environment',
    message: (d) =>
      `Mô hình nhúng tại «${d.directory}» không dùng được (${d.reason}). Hãy cài lại hoặc dùng mô hình khác.`,
    english: (d) =>
      `The embedding model at «${d.directory}» cannot be used (${d.reason}). Install again, or use another model.`,
  },
  ...languageModelErrors,
  ADDRESS_IN_USE: {
    kind: 'environment',
    message: (d) => `Cổng ${d.port} trên ${d.host} đang được dùng. Hãy chọn cổng khác bằng --port.`,
    english: (d) => `Port ${d.port} on ${d.host} is taken. Choose another with --port.`,
  },
};

export type ErrorCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_UNREADABLE'
  | 'FILE_IS_FOLDER'
  | 'FILE_TYPE_UNSUPPORTED'
  | 'FILE_EMPTY'
  | 'FILE_DAMAGED'
  | 'FILE_READING_FAILED'
  | 'FILE_ENCRYPTED'
  | 'FILE_NO_TEXT_LAYER'
  | 'FILE_TOO_LARGE'
  | 'FILE_SECRET'
  | 'QUESTIONS_INVALID'
  | 'QUESTIONS_FORM_UNKNOWN'
  | 'RUN_INVALID'
  | 'ANSWER_INVALID'
  | 'OPTION_INVALID'
  | 'QUERY_EMPTY'
  | 'QUERY_TOO_LONG'
  | 'CORRECTION_INVALID'
  | 'DOCUMENT_NOT_FOUND'
  | 'DOCUMENT_AMBIGUOUS'
  | 'LIBRARY_NOT_FOUND'
  | 'LIBRARY_NOT_DIRECTORY'
  | 'LIBRARY_FORMAT_UNKNOWN'
  | 'LIBRARY_DAMAGED'
  | 'LIBRARY_INACCESSIBLE'
  | 'LIBRARY_BUSY'
  | 'LIBRARY_READ_ONLY'
  | 'LIBRARY_CLOSED'
  | 'QUOTE_MISMATCH'
  | 'EMBEDDING_MISMATCH'
  | 'MODEL_NOT_FOUND'
  | 'MODEL_INVALID'
  | 'ADDRESS_IN_USE'
  | 'MODEL_UNREACHABLE'
  | 'MODEL_REFUSED'
  | 'MODEL_SLOW'
  | 'MODEL_CUT_OFF'
  | 'MODEL_NO_ANSWER';
