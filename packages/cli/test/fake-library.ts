import {
  ChidanError,
  type Citation,
  cite,
  type DocumentSummary,
  type Field,
  type OutlineNode,
  type Reference,
  type ReplacedBy,
  type ReviewedDocument,
  type SearchHit,
  type SearchResult,
  type StoredDocument,
} from '@chidan/core';
import type { Inspection, Library } from '@chidan/core/node';
import { verificationOf } from './fake-verification.ts';

const lines = [
  'ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
  'Số 117-TB/ĐUK',
  'THÔNG BÁO',
  'về sinh hoạt chi bộ',
  'Ban Thường vụ thông báo như sau:',
  '1. Công tác xây dựng Đảng',
  'a) Phân công cấp ủy viên dự sinh hoạt định kỳ chi bộ; kịp thời nắm bắt tình hình.',
  '2. Thực hiện nghiêm chế độ báo cáo.',
];
const text = lines.join('\n');

export function spanOf(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the sample has no such words: ${words}`);
  return { start, end: start + words.length };
}

function field<T>(value: T): Field<T> {
  return { value, span: { start: 0, end: 0 }, confidence: 1 };
}

const outline: OutlineNode[] = [
  { kind: 'paragraph', number: '1', heading: null, parent: null, span: spanOf(lines[4] ?? '') },
  {
    kind: 'item',
    number: '1',
    heading: 'Công tác xây dựng Đảng',
    parent: null,
    span: spanOf(`${lines[5]}\n${lines[6]}`),
  },
  { kind: 'point', number: 'a', heading: null, parent: 1, span: spanOf(lines[6] ?? '') },
  { kind: 'item', number: '2', heading: null, parent: null, span: spanOf(lines[7] ?? '') },
];

/** A notice with every header field but the pages, which a Word file does not tell. */
export const notice: StoredDocument = {
  id: 'd1',
  title: 'Thông báo 117-TB/ĐUK về sinh hoạt chi bộ',
  number: '117-TB/ĐUK',
  type: 'notice',
  issuer: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
  date: '2022-07-18',
  subject: 'về sinh hoạt chi bộ',
  mediaType: 'docx',
  pages: null,
  secrecy: null,
  term: 'khóa VIII',
  signers: ['Phạm Viết Thạch'],
  sources: [{ path: '/co-quan/van-ban/117.docx', sha256: 'f00d', bytes: 9, addedAt: '2026-01-02T03:04:05.000Z' }],
  text,
  textSha256: 'beef',
  offsetMap: { toStarts: [], rawStarts: [] } as unknown as StoredDocument['offsetMap'],
  pageStarts: null,
  replacedBy: null,
  corrections: [],
  document: {
    header: {
      superior: field('ĐẢNG BỘ TỈNH TRÀ VINH'),
      issuer: field('ĐẢNG ỦY KHỐI CÁC CƠ QUAN'),
      number: field('117-TB/ĐUK'),
      type: field('notice'),
      subject: field('về sinh hoạt chi bộ'),
      place: field('Trà Vinh'),
      date: field('2022-07-18'),
      term: field('khóa VIII'),
      urgency: field('KHẨN'),
      markings: [field('DỰ THẢO')],
      attachedTo: field('12-QĐ/TU'),
      signers: [field({ name: 'Phạm Viết Thạch', capacity: 'T/L BAN THƯỜNG VỤ', position: 'CHÁNH VĂN PHÒNG' })],
      recipients: [field('Thường trực Đảng ủy Khối'), field('Lưu Văn phòng')],
    },
    outline,
    body: { start: 0, end: text.length },
    signature: null,
    references: [],
    warnings: [],
  },
};

/** Another document's word that the notice stands no more. */
export const replacedBy: ReplacedBy = {
  documentId: 'd2',
  label: 'mục 3, Thông báo 9-TB/ĐUK ngày 5/1/2024',
  role: 'replaces',
  quote: 'Thông báo này thay thế Thông báo 117-TB/ĐUK.',
  span: { start: 40, end: 84 },
  textSha256: 'cafe',
};

/** The notice with another date, and said to have no place. */
export const corrected: StoredDocument = {
  ...notice,
  date: '2025-08-01',
  document: { ...notice.document, header: { ...notice.document.header, date: field('2025-08-01'), place: null } },
  corrections: (
    [
      ['date', '2025-08-01'],
      ['place', null],
    ] as const
  ).map(([name, value]) => ({
    field: name,
    value,
    read: notice.document.header[name]?.value ?? null,
    isCarried: false,
    correctedAt: '2026-01-02T03:04:05.000Z',
    replaced: notice.document.header[name],
  })),
};

const nothingRead = { value: null, confidence: null, words: null, context: null, span: null, page: null };

export const reviewed: readonly ReviewedDocument[] = [
  {
    documentId: 'd1',
    title: notice.title,
    path: '/co-quan/van-ban/117.docx',
    fields: [
      { field: 'date', problem: 'missing', ...nothingRead },
      {
        field: 'type',
        problem: 'unsure',
        value: 'notice',
        confidence: 0.55,
        words: 'THÔNG BÁO',
        context: 'THÔNG BÁO\tTHÔNG CÁO',
        span: spanOf('THÔNG BÁO'),
        page: 2,
      },
    ],
  },
];

const mention: Reference = {
  span: spanOf('Công tác xây dựng'),
  type: 'notice',
  number: '90-TB/ĐUK',
  name: null,
  date: '2020-01-05',
  units: [],
  isInternal: false,
  role: 'replaces',
  resolvedBy: 'print',
};

/** The notice as a file of two pages that mentions three things. */
export const inspection: Inspection = {
  path: '/co-quan/van-ban/117.pdf',
  sha256: 'f00d',
  bytes: 9,
  pages: 2,
  mediaType: 'pdf',
  title: notice.title,
  text,
  textSha256: notice.textSha256,
  offsetMap: notice.offsetMap,
  pageStarts: [
    { start: 0, page: 1 },
    { start: spanOf('1. Công').start, page: 2 },
  ],
  secrecy: null,
  leftOut: [{ page: 2, text: 'Trang 2/2' }],
  document: {
    ...notice.document,
    references: [
      mention,
      {
        ...mention,
        ...{ type: null, number: null, date: null },
        units: ['khoản 1 Điều 5'],
        isInternal: true,
        role: 'mentions',
        resolvedBy: null,
      },
      { ...mention, type: 'regulation', number: '784', date: null, role: 'basis', resolvedBy: null },
    ],
    warnings: [{ code: 'OUTLINE_OUT_OF_SEQUENCE', span: spanOf('2. Thực hiện'), message: 'Mục 3 đứng sau mục 1.' }],
  },
};

export const quoted = 'Phân công cấp ủy viên dự sinh hoạt định kỳ chi bộ;';
export const citation: Citation = cite(notice, spanOf(quoted));

export function summaryOf({
  text: _text,
  textSha256: _sha,
  offsetMap: _map,
  ...rest
}: StoredDocument): DocumentSummary {
  const { pageStarts: _starts, document: _document, corrections: _corrections, ...summary } = rest;
  return summary;
}

/** The point of the notice, as a search finds it. */
export const searchHit: SearchHit = {
  rank: 1,
  reason: 'ranked',
  score: 0.9,
  lexical: 4,
  cosine: 0.8,
  citation,
  marks: [{ start: 22, end: 34 }],
  passage: { text: quoted, span: citation.span },
  duplicates: [],
  more: 0,
};

export function searchResult(query: string, hits: readonly SearchHit[] = [searchHit]): SearchResult {
  return { query, searched: query, respelling: null, named: null, isFar: false, hits, warnings: [] };
}

const change = { span: { start: 0, end: 3 }, from: 'chi', to: 'chi', why: 'diacritics' as const };

/** A search of which there is everything to tell. */
export function talkativeResult(query: string): SearchResult {
  const { id: documentId, number, title, issuer, date, term } = notice;
  const unmet = { missingUnit: 'điểm a', isFilteredOut: true };
  const named = { documentId, number, title, issuer, date, term, unit: '', ...unmet };
  const warning = { code: 'QUERY_FILTER_INVALID' as const, span: { start: 0, end: 8 }, message: 'Không hiểu.' };
  const word = { name: 'term' as const, words: 'chi', value: 4, parts: [] };
  const count = { value: 'notice', documents: 1 };
  return {
    ...searchResult(query),
    respelling: { text: query, isChanged: true, changes: [change] },
    named: { number: '117', unit: 'điểm a', absent: ['118'], documents: [named, { ...named, number: null }] },
    hits: [
      {
        ...searchHit,
        ...{ reason: 'named', duplicates: [citation], more: 2 },
        explanation: { name: 'named', value: 1, parts: [{ name: 'bm25', value: 4, parts: [word] }] },
      },
      { ...searchHit, rank: 2 },
    ],
    facets: { types: [count], issuers: [count], years: [count], terms: [count], signers: [count], replaced: 1 },
    warnings: [{ ...warning, detail: { filter: 'loai:x' } }],
  };
}

/** A library of one notice; a test replaces what it is about. */
export function fakeLibrary(replaced: Partial<Library> = {}): Library {
  return {
    directory: '/kho/.chidan',
    add: async () => ({ files: [] }),
    remove: async () => [summaryOf(notice)],
    list: async () => [summaryOf(notice)],
    get: async (reference) => {
      if (reference !== 'd1' && reference !== '117-TB/ĐUK') throw new ChidanError('DOCUMENT_NOT_FOUND', { reference });
      return notice;
    },
    review: async () => [],
    correct: async () => notice,
    search: async (query) => searchResult(query),
    ask: async (question) => ({
      kind: 'answered',
      question,
      understood: question,
      wording: 'quotes',
      text: `“${quoted}” [1]`,
      citations: [citation],
      confidence: { level: 'high', probability: 0.9 },
      figure: null,
      contradictions: [],
      replaced: [],
      missing: [],
      struck: [],
      modelFailure: null,
    }),
    verify: async () => verificationOf(citation),
    status: async () => ({ documents: 1, chunks: 4, generation: 2, fingerprint: 'abc123' }),
    embedAgain: async () => 4,
    close: async () => undefined,
    ...replaced,
  };
}

export const emptyStatus: Library['status'] = async () => ({
  documents: 0,
  chunks: 0,
  generation: 0,
  fingerprint: null,
});
