import type { AskFigures, FigureName, SearchMode } from '@chidan/core';

const modes: Readonly<Record<SearchMode, string>> = {
  hybrid: 'từ và véc-tơ',
  lexical: 'chỉ từ',
  semantic: 'chỉ véc-tơ',
};

const figures: Readonly<Record<FigureName, string>> = {
  recallAt1: 'recall@1',
  recallAt5: 'recall@5',
  recallAt10: 'recall@10',
  recallAt100: 'recall@100',
  mrrAt10: 'MRR@10',
  ndcgAt10: 'nDCG@10',
};

const asked: Readonly<Record<keyof AskFigures['answerable'] | keyof AskFigures['unanswerable'], string>> = {
  citedRight: 'dẫn đúng đoạn',
  citedOther: 'dẫn đoạn khác',
  refused: 'từ chối',
  answered: 'vẫn trả lời',
};

/** What `evaluate` says. */
export const vietnameseEvaluation = {
  evaluated: (answerable: number, unanswerable: number): string =>
    `${answerable} câu có căn cứ, ${unanswerable} câu không có căn cứ.`,
  evaluatedByDocument: (count: number): string => `${count} câu, chấm theo văn bản.`,
  filled: (count: number): string => `Đã nạp ${count} văn bản của bộ dữ liệu vào thư viện.`,
  notFilled: (count: number, codes: string): string => `Lưu ý: ${count} văn bản không nạp được (${codes}).`,
  documentsMissing: (count: number, names: string): string =>
    `Lưu ý: thư viện không có ${count} văn bản đã chấm, nên không thể tìm thấy: ${names}.`,
  andMore: (names: string, more: number): string => `${names} và ${more} mục khác`,
  queriesRefused: (count: number, ids: string): string =>
    `Lưu ý: ${count} câu không tìm được vì trống hoặc quá dài, tính như không tìm thấy gì: ${ids}.`,
  interval: 'Trong ngoặc là khoảng tin cậy 95 %.',
  figure: 'Độ đo',
  modes,
  figures,
  kinds: (modeName: string): string => `Theo loại câu (tìm bằng ${modeName}):`,
  kindsUnanswerable: 'Câu không có căn cứ, theo loại:',
  kind: 'Loại',
  count: 'Số câu',
  answerableAsked: 'Hỏi câu có căn cứ:',
  unanswerableAsked: 'Hỏi câu không có căn cứ:',
  asked,
  misses: (count: number): string => `${count} câu mà kết quả đã chấm không nằm trong năm kết quả đầu:`,
  noMisses: 'Câu nào cũng có kết quả đã chấm trong năm kết quả đầu.',
  rank: (rank: number | null, depth: number): string =>
    rank === null ? `không có trong ${depth} kết quả đầu` : `hạng ${rank}`,
  compared: (paired: number, version: string, generation: number, documents: number): string =>
    `So với lần trước (phiên bản ${version}, thư viện ${documents} văn bản, lần cập nhật ${generation}): ${paired} câu có ở cả hai lần.`,
  otherModel: 'Lần trước dùng mô hình nhúng khác.',
  onlyBefore: (count: number, ids: string): string => `Chỉ lần trước có ${count} câu: ${ids}.`,
  onlyAfter: (count: number, ids: string): string => `Chỉ lần này có ${count} câu: ${ids}.`,
  reworded: (count: number, ids: string): string => `${count} câu cùng mã nhưng khác lời: ${ids}.`,
  comparisonTitles: ['Cách tìm', 'Độ đo', 'Trước', 'Nay', 'Chênh lệch', 'p', 'Kết luận'],
  verdict: { better: 'tốt hơn', worse: 'kém hơn', same: 'như nhau', unclear: 'chưa rõ' },
  verdictNote:
    'Chỉ kết luận tốt hơn hoặc kém hơn khi khoảng tin cậy 95 % của chênh lệch không chứa 0; p theo phép thử ngẫu nhiên hóa từng cặp.',
  saved: (path: string): string => `Đã lưu kết quả vào ${path}.`,
};
