import type { AskFigures, RankingFigures, Retrieval } from '@chidan/core';
import type { CheckName, FaultCode } from '@chidan/core/node';

type Detail = Readonly<Record<string, string | number>>;

/** What a fault is, and what to do about it. */
type Remedies = Readonly<Record<FaultCode, (detail: Detail) => string>>;

const checks: Readonly<Record<CheckName | 'node', string>> = {
  node: 'Node.js',
  native: 'Gói gốc',
  model: 'Mô hình nhúng',
  library: 'Tệp thư viện',
  integrity: 'Toàn vẹn dữ liệu',
  references: 'Liên kết dữ liệu',
  vectors: 'Véc-tơ của các đoạn',
  fingerprint: 'Mô hình của thư viện',
  index: 'Chỉ mục',
  originals: 'Tệp gốc lưu kèm',
};

const dropIndex =
  'Hãy đóng mọi chương trình đang mở thư viện rồi xóa thư mục index của thư viện; nội dung vẫn còn, chỉ mục sẽ được lập lại.';
const restore = 'Hãy khôi phục thư viện từ bản sao lưu hoặc lập thư viện mới và thêm lại văn bản.';

const faults: Remedies = {
  modelUnusable: (d) => `${d.message}`,
  openingFailed: (d) => `${d.message}`,
  databaseDamaged: (d) => `Dữ liệu bị hỏng (${d.reason}). ${restore}`,
  referencesBroken: (d) => `Có ${d.count} dòng trỏ tới nơi không còn (bảng ${d.table}). ${restore}`,
  vectorsMissing: (d) => `Có ${d.count} đoạn chưa có véc-tơ nên không tìm được. Hãy chạy «chidan embed».`,
  vectorsDamaged: (d) => `Có ${d.count} véc-tơ sai kích thước. ${restore}`,
  modelOther: (d) =>
    `Thư viện lập bằng mô hình ${d.stored}, đang dùng mô hình ${d.current}. Hãy chạy «chidan embed» hoặc chọn lại mô hình cũ bằng --model.`,
  manifestUnreadable: (d) => `Không đọc được ${d.file}. ${dropIndex}`,
  indexFileMissing: (d) => `Thiếu tệp chỉ mục ${d.file}. ${dropIndex}`,
  indexFileSize: (d) => `Tệp chỉ mục ${d.file} có ${d.bytes} byte, phải là ${d.expected}. ${dropIndex}`,
  indexFileUnreadable: (d) => `Không đọc được tệp chỉ mục ${d.file}. ${dropIndex}`,
  indexIncomplete: (d) => `Tệp chỉ mục ${d.file} thiếu ${d.count} đoạn. ${dropIndex}`,
  indexOfOtherModel: (d) => `Chỉ mục lập bằng mô hình ${d.current}, thư viện dùng ${d.stored}. ${dropIndex}`,
  indexAhead: (d) => `Chỉ mục ở lần cập nhật ${d.index}, thư viện mới ở lần ${d.library}. ${dropIndex}`,
  originalsMissing: (d) =>
    `Thiếu ${d.count} tệp gốc (của ${d.documents}). Hãy bỏ các văn bản này khỏi thư viện rồi thêm lại từ tệp của cơ quan.`,
  originalsDamaged: (d) =>
    `Có ${d.count} tệp gốc đã bị thay đổi (của ${d.documents}). Hãy khôi phục từ bản sao lưu, hoặc bỏ các văn bản này rồi thêm lại.`,
  strayFiles: (d) => `Có ${d.count} tệp chỉ mục thừa (${d.file}), vô hại; lần lập chỉ mục sau sẽ dọn.`,
  strayOriginals: (d) => `Có ${d.count} tệp gốc không thuộc văn bản nào (${d.file}), vô hại; có thể xóa.`,
};

const retrieval: Readonly<Record<Retrieval, string>> = {
  hybrid: 'từ và véc-tơ',
  lexical: 'chỉ từ',
  vectors: 'chỉ véc-tơ',
};

const figures: Readonly<Record<keyof RankingFigures, string>> = {
  recallAt1: 'recall@1',
  recallAt5: 'recall@5',
  recallAt10: 'recall@10',
  mrrAt10: 'MRR@10',
  ndcgAt10: 'nDCG@10',
};

const asked: Readonly<Record<keyof AskFigures['answerable'] | keyof AskFigures['unanswerable'], string>> = {
  citedRight: 'dẫn đúng đoạn',
  citedOther: 'dẫn đoạn khác',
  refused: 'từ chối',
  answered: 'vẫn trả lời',
};

/** What `doctor` and `evaluate` say. */
export const vietnameseChecks = {
  checks,
  faults,
  ok: 'đạt',
  bad: 'LỖI',
  note: 'lưu ý',
  skipped: 'Các phần còn lại chưa kiểm tra được.',
  sound: 'Mọi thứ đều tốt.',
  unsound: (count: number): string => `Có ${count} lỗi cần xử lý.`,
  nodeTooOld: (found: string, least: string): string => `${found}, cần từ ${least}. Hãy cài bản Node.js mới hơn.`,
  nativeBroken: (reason: string): string =>
    `Không nạp được gói gốc (${reason}). Hãy cài lại chương trình trên máy này.`,
  withoutHnswlib: 'better-sqlite3; không có hnswlib-node nên véc-tơ được so lần lượt',
  libraryFacts: (format: number | string, sqlite: number | string): string => `định dạng ${format}, SQLite ${sqlite}`,
  vectorFacts: (d: Detail): string => `${d.documents} văn bản, ${d.chunks} đoạn, ${d.vectors} véc-tơ`,
  indexFacts: (index: number | string, library: number | string): string =>
    index === 0 ? 'chưa lập, tìm trong bộ nhớ' : `ở lần cập nhật ${index}, thư viện ở lần ${library}`,
  originalFacts: (kept: number | string, documents: number | string): string =>
    kept === 0 ? 'không lưu' : `${kept} trên ${documents} văn bản`,
  noModel: 'chưa dùng mô hình nào',
  evaluated: (answerable: number, unanswerable: number): string =>
    `${answerable} câu có căn cứ, ${unanswerable} câu không có căn cứ.`,
  documentsMissing: (names: readonly string[]): string =>
    `Lưu ý: thư viện không có ${names.join(', ')}, nên không thể tìm thấy đoạn đã chấm trong đó.`,
  ranking: 'Cách tìm',
  retrieval,
  figures,
  answerableAsked: 'Hỏi câu có căn cứ:',
  unanswerableAsked: 'Hỏi câu không có căn cứ:',
  asked,
  misses: (count: number): string => `${count} câu mà đoạn đã chấm không nằm trong năm đoạn đầu:`,
  noMisses: 'Câu nào cũng có đoạn đã chấm trong năm đoạn đầu.',
  rank: (rank: number | null): string => (rank === null ? 'không có trong mười đoạn đầu' : `hạng ${rank}`),
};
