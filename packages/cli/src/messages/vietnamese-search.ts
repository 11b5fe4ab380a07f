import type { Facets, ScorePart } from '@chidan/core';

/** What `search` says around the passages that it found. */
export const vietnameseSearch = {
  resultsFor: (words: string): string => `Kết quả cho: ${words}`,
  searchExactly: (command: string): string => `Tìm đúng như đã gõ: ${command}`,
  onlyMentioned: (number: string): string => `Kho không có văn bản ${number}; các đoạn dưới đây nhắc đến số này.`,
  absent: (number: string): string => `Kho không có văn bản ${number}, cũng không có đoạn nào nhắc đến số này.`,
  sameNumber: (count: number, number: string): string => `Kho có ${count} văn bản ứng với ${number}:`,
  onDate: (date: string): string => `ngày ${date}`,
  unitMissing: (unit: string, number: string): string => `Không thấy ${unit} trong văn bản ${number}.`,
  noUnit: (unit: string): string => `không thấy ${unit}`,
  isFar: 'Không có đoạn nào sát với câu tìm; dưới đây là các đoạn gần nhất.',
  others: 'Các đoạn khác gần với câu tìm:',
  alsoIn: (places: string): string => `Cũng có trong ${places}`,
  morePassages: (count: number): string => `+${count} đoạn khác trong văn bản này`,
  facetsHeading: 'CÁC VĂN BẢN TÌM ĐƯỢC',
  facets: {
    types: 'Loại văn bản',
    issuers: 'Cơ quan ban hành',
    years: 'Năm ban hành',
    terms: 'Khóa, nhiệm kỳ',
    signers: 'Người ký',
    replaced: 'Đã bị thay thế',
  } satisfies Readonly<Record<keyof Facets, string>>,
  parts: {
    score: 'điểm chung',
    lexical: 'phần theo từ ngữ',
    bm25: 'điểm BM25',
    term: 'từ',
    semantic: 'phần theo nghĩa',
    cosine: 'độ gần về nghĩa (cosin)',
    replaced: 'trừ đi vì văn bản đã bị thay thế',
    named: 'được xếp trước vì câu tìm nêu số ký hiệu của văn bản',
    mentions: 'được xếp trước vì nhắc đến số ký hiệu cần tìm',
  } satisfies Readonly<Record<ScorePart['name'], string>>,
  decimalMark: ',',
};
