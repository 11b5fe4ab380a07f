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
  readings: 'Cách đọc văn bản',
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
  chunksOutside: (d) =>
    `Có ${d.count} văn bản (${d.documents}) có đoạn nằm ngoài toàn văn. Hãy bỏ các văn bản này rồi thêm lại từ tệp của cơ quan.`,
  readingOlder: (d) =>
    `Có ${d.count} văn bản do phiên bản trước đọc (${d.documents}). Vẫn tìm được; hãy chạy lại «chidan add» với tệp của các văn bản này để đọc theo cách mới.`,
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
    `Có ${d.count} văn bản (${d.documents}) không có tệp gốc lưu kèm. Việc tìm không bị ảnh hưởng; nếu cần lưu tệp gốc, hãy bỏ các văn bản này rồi thêm lại từ tệp của cơ quan.`,
  originalsDamaged: (d) =>
    `Có ${d.count} tệp gốc đã bị thay đổi (của ${d.documents}). Hãy khôi phục từ bản sao lưu, hoặc bỏ các văn bản này rồi thêm lại.`,
  strayFiles: (d) => `Có ${d.count} tệp chỉ mục thừa (${d.file}), vô hại; lần lập chỉ mục sau sẽ dọn.`,
  strayOriginals: (d) => `Có ${d.count} tệp gốc không thuộc văn bản nào (${d.file}), vô hại; có thể xóa.`,
};

/** What `doctor` says. */
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
};
