import type { CitationOutcome, FaultKind } from '@chidan/core';

/** What `verify` says of an answer. */
export const vietnameseVerification = {
  supported: (sentences: number, citations: number): string =>
    `Có căn cứ: ${sentences} câu và ${citations} trích dẫn đều đúng với văn bản trong thư viện.`,
  notSupported: (sentences: readonly [number, number], citations: readonly [number, number]): string =>
    `Không đủ căn cứ: ${sentences[0]} trên ${sentences[1]} câu và ${citations[0]} trên ${citations[1]} trích dẫn không đúng với văn bản trong thư viện.`,
  /** Of an answer that abstains. */
  claimsNothing: (wrong: number, quotes: number): string =>
    quotes === 0
      ? 'Câu trả lời này không khẳng định điều gì.'
      : wrong === 0
        ? `Câu trả lời này không khẳng định điều gì; ${quotes} đoạn dẫn kèm đều đúng nguyên văn.`
        : `Câu trả lời này không khẳng định điều gì, nhưng ${wrong} trên ${quotes} đoạn dẫn kèm không đúng với văn bản trong thư viện.`,
  figureMisquoted: 'Con số nêu đầu câu trả lời không có ở chỗ đã nêu trong câu trích.',
  citationMisquoted: (mark: string): string => `trích dẫn ${mark} không đúng nguyên văn`,
  sentencesHeading: 'Câu không đủ căn cứ:',
  citationsHeading: 'Trích dẫn:',
  faults: {
    uncited: 'không dẫn nguồn',
    'unknown-citation': 'dẫn nguồn không có',
    misquoted: 'trích không đúng nguyên văn',
    number: 'con số không có trong nguồn',
    date: 'ngày không có trong nguồn',
    'document-number': 'số ký hiệu không có trong nguồn',
    name: 'tên riêng không có trong nguồn',
    polarity: 'từ khẳng định, phủ định hoặc bắt buộc khác với nguồn',
    condition: 'bỏ điều kiện hoặc ngoại lệ của nguồn',
    unsupported: 'nguồn không nói',
    unfinished: 'câu viết dở',
  } satisfies Readonly<Record<FaultKind, string>>,
  outcomes: {
    verbatim: 'đúng nguyên văn',
    moved: 'đúng nguyên văn, nhưng ở chỗ khác với chỗ đã nêu',
    misquoted: 'không đúng nguyên văn',
    'document-not-found': 'không có văn bản này trong thư viện',
    'document-not-named': 'trích dẫn không nêu văn bản nào, cần nêu number (số ký hiệu) hoặc documentId',
    ambiguous: 'nhiều văn bản cùng số này, cần nêu thêm ngày hoặc cơ quan ban hành',
  } satisfies Readonly<Record<CitationOutcome, string>>,
  textChanged: 'Toàn văn trong thư viện đã khác bản được trích.',
  differs: (claimed: string, stored: string): string =>
    claimed === ''
      ? `Thiếu so với văn bản: “${stored}”`
      : stored === ''
        ? `Không có trong văn bản: “${claimed}”`
        : `Câu trả lời viết “${claimed}”, văn bản viết “${stored}”`,
};
