import type { Progress, ReferenceRole, Warning } from '@chidan/core';

const progress: Readonly<Record<Progress['stage'] | 'evaluate', string>> = {
  read: 'Đang thêm',
  store: 'Đang thêm',
  embed: 'Đang lập véc-tơ',
  merge: 'Đang lập chỉ mục',
  evaluate: 'Đang hỏi',
};

/** What stands around results; what the documents themselves say is never here. */
export const vietnameseResults = {
  emptyLibrary: 'Thư viện chưa có văn bản nào. Hãy thêm văn bản trước: chidan add ĐƯỜNG-DẪN.',
  noHits: (query: string): string =>
    `Không tìm thấy đoạn nào ứng với “${query}”. Hãy thử từ khác, bớt từ hoặc bớt điều kiện lọc.`,
  showWhole: (documentId: string): string => `Xem toàn văn: chidan show ${documentId}`,
  page: (page: number | string): string => `trang ${page}`,
  sources: 'Nguồn:',
  /** @param text - the answer's own words, which are Vietnamese */
  onlyMentioned: (words: string) => `Kho không có văn bản ${words}; các câu dưới đây chỉ nhắc đến văn bản này.`,
  missing: {
    document: (words: string) => `Kho không có văn bản ${words}.`,
    year: (words: string) => `Không đoạn nào tìm được nói về năm ${words}.`,
    body: (words: string) => `Không đoạn nào tìm được nói về ${words}.`,
  },
  noGrounds: (text: string): string => text,
  nearest: 'Đoạn gần nhất (không phải câu trả lời):',
  noOutline: 'Văn bản không chia mục.',
  outlineHeading: 'BỐ CỤC',
  textHeading: 'TOÀN VĂN',
  unseen: '(không thấy)',
  /** Of whether a document still stands, where the library cannot tell. */
  notKnown: 'không rõ',
  replaced: {
    replaces: (where: string): string => `đã bị thay thế theo ${where}`,
    repeals: (where: string): string => `đã bị bãi bỏ theo ${where}`,
  },
  replacedMark: { replaces: '[đã bị thay thế]', repeals: '[đã bị bãi bỏ]' },
  nothingToReview: 'Không có mục nào cần xem lại.',
  putRight: 'Sửa',
  reviewCount: (count: number): string => `${count} văn bản cần xem lại.`,
  /** @param confidence - 0 to 1 */
  confidence: (confidence: number): string => `chưa chắc, ${Math.round(confidence * 100)}%`,
  edited: (id: string, title: string): string => `Đã sửa ${id}: ${title}`,
  /** @param ids - of the other documents */
  sameIdentity: (ids: readonly string[]): string =>
    `Lưu ý: ${ids.join(', ')} cũng có số ký hiệu, cơ quan và ngày ban hành này. Nếu là một văn bản, hãy bỏ bản thừa; nếu không, hãy xem lại phần vừa sửa.`,
  nothingToUndo: (id: string): string => `Văn bản ${id} chưa sửa mục nào.`,
  /** @param read - what stood in the document */
  corrected: (value: string, read: string): string => `${value} (đã sửa; đọc được: ${read})`,
  line: (line: number): string => `dòng ${line}`,
  referencesHeading: (count: number): string => `VIỆN DẪN (${count})`,
  warningsHeading: (count: number): string => `CẦN XEM LẠI (${count})`,
  leftOutHeading: (count: number): string => `ĐÃ BỎ RA (${count})`,
  noReferences: 'Không thấy chỗ viện dẫn nào.',
  thisDocument: 'văn bản này',
  resolvedEarlier: 'số đầy đủ theo chỗ nhắc trước',
  unresolved: 'chưa rõ số đầy đủ',
  roles: {
    basis: 'căn cứ',
    implements: 'thực hiện',
    replaces: 'thay thế',
    amends: 'sửa đổi',
    repeals: 'bãi bỏ',
    attached: 'kèm theo',
    guides: 'hướng dẫn',
    mentions: 'nhắc tới',
  } satisfies Readonly<Record<ReferenceRole, string>>,
  fields: {
    id: 'Mã',
    number: 'Số ký hiệu',
    type: 'Loại văn bản',
    issuer: 'Cơ quan ban hành',
    superior: 'Cơ quan cấp trên',
    subject: 'Trích yếu',
    place: 'Nơi ban hành',
    date: 'Ngày ban hành',
    term: 'Khóa, nhiệm kỳ',
    secrecy: 'Độ mật',
    urgency: 'Độ khẩn',
    attachedTo: 'Kèm theo',
    signer: 'Người ký',
    recipients: 'Nơi nhận',
    markings: 'Dấu hiệu',
    standing: 'Tình trạng',
    sources: 'Tệp gốc',
    pages: 'Số trang',
    warnings: 'Cần xem lại',
  },
  documentCount: (count: number): string => `${count} văn bản.`,
  nothingToAdd: 'Không thấy tệp nào để thêm. Chỉ Dẫn đọc được các tệp .docx, .pdf có lớp chữ, .html, .md và .txt.',
  added: (count: number): string => `Đã thêm ${count}`,
  updated: (count: number): string => `cập nhật ${count}`,
  reread: (count: number): string => `đọc lại ${count}`,
  unchanged: (count: number): string => `không đổi ${count}`,
  failed: (count: number): string => `lỗi ${count}`,
  toReview: (path: string, words: string): string => `Cần xem lại ${path}: ${words}`,
  otherWarnings: (count: number): string => `Và ${count} điểm khác.`,
  warning: (warning: Warning): string => warning.message,
  leftOut: (count: number): string =>
    `Đã bỏ ${count} dòng không thuộc nội dung (số trang, đầu trang, chân trang); xem từng dòng bằng --json.`,
  mergeFailed: (reason: string): string =>
    `Lưu ý: văn bản đã được lưu nhưng chưa lập xong chỉ mục (${reason}). Vẫn tìm được, chỉ chậm hơn; lần thêm sau sẽ lập lại.`,
  removed: (count: number): string => `Đã bỏ ${count} văn bản khỏi thư viện (tệp gốc vẫn còn nguyên):`,
  status: {
    directory: 'Thư viện',
    documents: 'Số văn bản',
    chunks: 'Số đoạn',
    generation: 'Số lần cập nhật',
    fingerprint: 'Mô hình nhúng',
    unused: '(chưa dùng)',
  },
  embedded: (count: number): string =>
    count === 0 ? 'Mọi đoạn đã có véc-tơ của mô hình đang dùng.' : `Đã lập lại véc-tơ cho ${count} đoạn.`,
  serving: (url: string): string => `Máy chủ đang chạy tại ${url}. Nhấn Ctrl+C để dừng.`,
  stopped: 'Đã dừng máy chủ.',
  waiting: 'Thư viện đang được chương trình khác ghi, đang chờ…',
  progress,
};
