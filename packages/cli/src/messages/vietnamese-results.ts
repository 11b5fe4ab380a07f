import type { Progress, Warning } from '@chidan/core';

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
  noHits: (query: string): string => `Không tìm thấy đoạn nào ứng với “${query}”. Hãy thử từ khác hoặc bớt từ.`,
  showWhole: (documentId: string): string => `Xem toàn văn: chidan show ${documentId}`,
  page: (page: number | string): string => `trang ${page}`,
  sources: 'Nguồn:',
  /** @param text - the answer's own words, which are Vietnamese */
  noGrounds: (text: string): string => text,
  nearest: 'Đoạn gần nhất (không phải câu trả lời):',
  noOutline: 'Văn bản không chia mục.',
  outlineHeading: 'BỐ CỤC',
  textHeading: 'TOÀN VĂN',
  unseen: '(không thấy)',
  fields: {
    id: 'Mã',
    number: 'Số ký hiệu',
    type: 'Loại văn bản',
    issuer: 'Cơ quan ban hành',
    superior: 'Cơ quan cấp trên',
    subject: 'Trích yếu',
    place: 'Nơi ban hành',
    date: 'Ngày ban hành',
    signer: 'Người ký',
    recipients: 'Nơi nhận',
    markings: 'Dấu hiệu',
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
