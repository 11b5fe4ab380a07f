type Detail = string | number | undefined;

/** What to do with a kind of file that is not read. */
export const unsupportedAdvice = {
  image: {
    vi: 'Hãy nhận dạng chữ (OCR) thành tệp PDF có lớp chữ rồi thêm tệp đó.',
    en: 'Run OCR on it into a PDF with a text layer, then add that.',
  },
  oldWord: {
    vi: 'Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi thêm tệp đó.',
    en: 'Open it in Word or LibreOffice, save it as .docx, then add that.',
  },
  other: {
    vi: 'Hãy lưu lại thành .docx, .pdf có lớp chữ, .html, .md hoặc .txt.',
    en: 'Save it as .docx, .pdf with a text layer, .html, .md or .txt.',
  },
} as const;

/** What to do with a file that cannot be decoded. */
export const damagedAdvice = {
  encoding: {
    vi: 'Hãy mở tệp và lưu lại bằng bảng mã UTF-8.',
    en: 'Open the file and save it in UTF-8.',
  },
  format: {
    vi: 'Hãy mở bằng phần mềm gốc và lưu lại.',
    en: 'Open it in its own program and save it again.',
  },
} as const;

interface CorrectionWords {
  readonly name: string;
  readonly advice: string;
}

const textAdvice = {
  vi: 'Hãy nhập một dòng chữ ngắn hơn.',
  en: 'Type one line of text, shorter.',
} as const;

/** What a field is called, and what to type for it. */
const correctionTable: Readonly<Record<string, Readonly<Record<'vi' | 'en', CorrectionWords>>>> = {
  number: {
    vi: { name: 'số ký hiệu', advice: 'Hãy nhập cả số và ký hiệu, ví dụ 117-TB/ĐUK hoặc 15/2024/QĐ-UBND.' },
    en: { name: 'document number', advice: 'Type serial and codes, as 117-TB/ĐUK or 15/2024/QĐ-UBND.' },
  },
  date: {
    vi: { name: 'ngày ban hành', advice: 'Hãy nhập ngày có thật, ví dụ 1/8/2025 hoặc 2025-08-01.' },
    en: { name: 'date of issue', advice: 'Type a day of the calendar, as 1/8/2025 or 2025-08-01.' },
  },
  type: {
    vi: { name: 'loại văn bản', advice: 'Hãy nhập tên loại, ví dụ «Quyết định», «Thông báo», «Công văn».' },
    en: { name: 'type', advice: 'Type its Vietnamese name, as «Quyết định», or its id, as decision.' },
  },
  issuer: { vi: { name: 'cơ quan ban hành', advice: textAdvice.vi }, en: { name: 'issuer', advice: textAdvice.en } },
  superior: {
    vi: { name: 'cơ quan cấp trên', advice: textAdvice.vi },
    en: { name: 'superior body', advice: textAdvice.en },
  },
  subject: { vi: { name: 'trích yếu', advice: textAdvice.vi }, en: { name: 'subject', advice: textAdvice.en } },
  place: { vi: { name: 'nơi ban hành', advice: textAdvice.vi }, en: { name: 'place of issue', advice: textAdvice.en } },
  term: { vi: { name: 'khóa, nhiệm kỳ', advice: textAdvice.vi }, en: { name: 'term', advice: textAdvice.en } },
};

/** By the field's name in code. */
export function correctionWords(field: Detail): Readonly<Record<'vi' | 'en', CorrectionWords>> {
  const name = String(field);
  return correctionTable[name] ?? { vi: { name, advice: textAdvice.vi }, en: { name, advice: textAdvice.en } };
}

/** By what `detectMediaType` calls the kind, in Vietnamese or English. */
export function adviceFor(type: Detail): keyof typeof unsupportedAdvice {
  const name = String(type);
  if (/^(?:ảnh|image) |^\.(?:jpe?g|png|gif|tiff?|bmp|webp|heic)$/i.test(name)) return 'image';
  return name.endsWith('.doc') ? 'oldWord' : 'other';
}

/** Whether a reason is that the bytes are no Unicode text. */
export function isEncoding(reason: Detail): boolean {
  return /bảng mã |the encoding /.test(String(reason));
}

/** The words that this library itself puts into a detail, with their English; what they do not match is kept. */
const englishWords: readonly (readonly [vietnamese: RegExp, english: string])[] = [
  [/^ảnh (\S+)$/, 'image $1'],
  [/^tệp nén (\S+)$/, '$1 archive'],
  [/^văn bản (\S+)$/, '$1 text'],
  [/^tệp nén hoặc tệp Office không phải \.docx$/, 'an archive, or an Office file other than .docx'],
  [/^không rõ$/, 'unknown'],
  [/^nội dung không phải tệp (\S+)$/, 'its content is no $1 file'],
  [/^bảng mã không phải Unicode \(UTF-8\)$/, 'the encoding is not Unicode (UTF-8)'],
  [/^không giải mã được bảng mã (\S+)$/, 'the encoding $1 cannot be decoded'],
  [/^không đọc được cấu trúc PDF$/, 'its PDF structure cannot be read'],
  [/^không mở được phần nội dung của tệp Word$/, 'the content part of the Word file cannot be opened'],
  [/^phải có ít nhất một mục$/, 'at least one field must be given'],
  [/^không có tùy chọn này$/, 'there is no such option'],
  [/^phải là chuỗi ký tự$/, 'it must be a string'],
  [/^phải là một hàm$/, 'it must be a function'],
  [/^phải là danh sách chuỗi ký tự$/, 'it must be a list of strings'],
  [/^phải là ngày theo ISO 8601$/, 'it must be a day as in ISO 8601'],
  [
    /^phải là tên loại văn bản, ví dụ Thông báo, hoặc chữ viết tắt của loại$/,
    'it must be the name of a type, as Thông báo, or its abbreviation',
  ],
  [/^phải là ngày, tháng hoặc năm, ví dụ (\S+) hoặc (\S+)$/, 'it must be a day, month or year, as $1 or $2'],
  [/^phải là năm, ví dụ (\S+)$/, 'it must be a year, as $1'],
  [
    /^phải là địa chỉ http:\/\/ hoặc https:\/\/, không kèm mật khẩu hay tham số$/,
    'it must be an http:// or https:// address, without password or parameters',
  ],
  [/^phải là chữ và số không dấu, không có khoảng trắng$/, 'it must be of letters and digits without marks or blanks'],
  [/^hết số từ cho phép$/, 'at the limit of tokens'],
  [/^dài quá giới hạn$/, 'it went on beyond every limit'],
  [/^mất kết nối$/, 'the connection was lost'],
  [/^không đúng mẫu trả lời$/, 'its reply is of no known form'],
  [/^không rõ lý do$/, 'for no known reason'],
  [
    /^HTTP 404: không có địa chỉ này; phần lớn địa chỉ kết thúc bằng (\S+)$/,
    'HTTP 404: there is no such address; most addresses end in $1',
  ],
  [/^phải có chữ$/, 'it must have letters'],
  [/^phải là số ký hiệu, ví dụ \S+ hoặc (\S+)$/, 'it must be a document number, as 117-TB or $1'],
  [/^phải là khóa hoặc nhiệm kỳ, ví dụ (\S+) hoặc (\S+)$/, 'it must be a term of office, as $1 or $2'],
  [/^phải là một đối tượng$/, 'it must be an object'],
  [/^phải là một danh sách tệp \{ path, read \}$/, 'it must be a list of files { path, read }'],
  [/^phải là một danh sách đường dẫn hoặc \{ name, bytes \}$/, 'it must be a list of paths or { name, bytes }'],
  [/^phải là (\S+) hoặc (\S+)$/, 'it must be $1 or $2'],
  [/^phải là số nguyên từ (\S+) đến (\S+)$/, 'it must be a whole number from $1 to $2'],
  [/^phải là số từ (\S+) đến (\S+)$/, 'it must be a number from $1 to $2'],
  [/^phải là chuỗi ký tự$/, 'it must be a string'],
  [/^phải là một đối tượng$/, 'it must be an object'],
  [/^phải là một danh sách đường dẫn hoặc (\{.*\})$/, 'it must be a list of paths or $1'],
  [/^phải là (\S+) hoặc (\S+)$/, 'it must be $1 or $2'],
  [/^phải là (\S+)$/, 'it must be $1'],
  [/^(\S+) không phải của Chỉ Dẫn$/, '$1 is not of Chỉ Dẫn'],
  [/^(\S+) thiếu (hidden_\S+)$/, '$1 lacks $2'],
  [/^(\S+) không phải JSON$/, '$1 is no JSON'],
  [/^kích thước tệp chỉ mục không khớp$/, 'the size of the index file does not fit'],
  [/^tệp chỉ mục bị cụt$/, 'the index file is cut short'],
  [/^tệp chỉ mục không đúng phiên bản$/, 'the index file is of another version'],
  [/^phải là danh sách tên máy$/, 'it must be a list of host names'],
  [/^phải có hàm write$/, 'it must have a function write'],
  [
    /^(«.*») không phải tên máy hay địa chỉ IP \(không kèm http:\/\/ và cổng\)$/,
    '$1 is no host name or IP address (without http:// and port)',
  ],
  [/^hệ điều hành không cho mở cổng (\S+)$/, 'the system does not allow port $1 to be opened'],
  [/^(«.*») không phải địa chỉ của máy này$/, '$1 is no address of this machine'],
  [/^không phải một đối tượng JSON$/, 'it is no JSON object'],
  [/^thiếu (\S+)$/, '$1 is missing'],
  [/^trùng mã với dòng trước$/, 'it has the id of a line before it'],
  [/^(\S+) phải là chuỗi ký tự$/, '$1 must be a string'],
  [/^cần ba cột cách nhau bằng dấu tab: (.+)$/, 'it must have three columns with tabs between them: $1'],
  [/^không có câu hỏi («.*»)$/, 'there is no query $1'],
  [/^không có câu nào được chấm$/, 'no query has a relevant document'],
  [/^không đúng mẫu nào$/, 'it is of neither form'],
  [/^có nhiều tệp qrels, hãy chọn bằng --qrels$/, 'there are several files of qrels, choose one with --qrels'],
  [/^kết quả chấm theo cách khác$/, 'its results were judged in another way'],
  [/^chỉ dùng cho mẫu BEIR$/, 'it is for the form of BEIR only'],
  [/^không phải JSON$/, 'it is no JSON'],
  [/^tệp không phải JSON$/, 'the file is no JSON'],
  [
    /^tệp không phải JSON; chỉ câu trả lời lưu dạng \.json kiểm chứng được$/,
    'the file is no JSON; only answers kept as .json can be verified',
  ],
  [/^tệp không phải JSON, sai từ dòng (\S+)$/, 'the file is no JSON, from line $1 on'],
  [/^tệp trống$/, 'the file is empty'],
  [/^phải là số thứ tự từ 0$/, 'it must be a place, from 0'],
  [/^phải là một danh sách$/, 'it must be a list'],
  [/^phải là (\{ start, end \})$/, 'it must be $1'],
  [/^dài quá (\S+) mục$/, 'it has more than $1 items'],
  [/^dài quá (\S+) ký tự$/, 'it is longer than $1 characters'],
  [/^tên tệp phải kết thúc bằng (\S+) (\S+) hoặc (\S+)$/, "the file's name must end in $1 $2 or $3"],
  [/^tệp đã có, hãy thêm --force để ghi đè$/, 'the file is there, add --force to replace it'],
];

/** A `reason` or `type` in English, where it is one of this library's own. */
export function inEnglish(words: string): string {
  const known = englishWords.find(([vietnamese]) => vietnamese.test(words));
  return known ? words.replace(known[0], known[1]) : words;
}
