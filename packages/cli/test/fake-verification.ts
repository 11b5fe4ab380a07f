import type { Citation, Verification } from '@chidan/core';

/** What is to be said of an answer whose one sentence is borne out. */
export const verificationOf = (citation: Citation): Verification => ({
  isSupported: true,
  sentences: [
    { text: `“${citation.quote}”`, span: { start: 0, end: citation.quote.length + 6 }, marks: [1], faults: [] },
  ],
  citations: [{ outcome: 'verbatim', citation, isTextChanged: false, nearest: null, candidates: [] }],
  figure: null,
});

/** One that is not borne out, in every way there is. */
export const refutedOf = (citation: Citation): Verification => ({
  isSupported: false,
  sentences: [
    ...verificationOf(citation).sentences,
    {
      text: 'Phải nộp ngay.',
      span: { start: 60, end: 74 },
      marks: [2],
      faults: [
        { kind: 'misquoted', words: '[2]' },
        { kind: 'polarity', words: 'phải' },
      ],
    },
  ],
  citations: [
    { outcome: 'moved', citation, isTextChanged: true, nearest: null, candidates: [] },
    {
      outcome: 'misquoted',
      citation: null,
      isTextChanged: false,
      nearest: { citation, claimed: 'Giao', stored: 'Phan cong' },
      candidates: [],
    },
    { outcome: 'document-not-found', citation: null, isTextChanged: false, nearest: null, candidates: [] },
    {
      outcome: 'ambiguous',
      citation: null,
      isTextChanged: false,
      nearest: null,
      candidates: [
        { documentId: 'd1', label: 'Thông báo 117-TB/ĐUK', issuer: null },
        { documentId: 'd2', label: 'Thông báo 117-TB/ĐUK', issuer: 'A' },
      ],
    },
  ],
  figure: 'misquoted',
});
