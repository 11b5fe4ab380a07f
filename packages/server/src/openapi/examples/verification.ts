import { answeredExample } from './answer.ts';

// What the sample documents bear out of two answers; the quotes stand in corpus/documents.

const [citation] = answeredExample.citations;

export const supportedExample = {
  isSupported: true,
  sentences: [
    {
      text: answeredExample.text.replace(/ \[1\]$/, ''),
      span: { start: 0, end: answeredExample.text.length },
      marks: [1],
      faults: [],
    },
  ],
  citations: [{ outcome: 'verbatim', citation, isTextChanged: false, nearest: null, candidates: [] }],
  figure: null,
};

/** Of another system, which misquotes by one word. */
export const misquotingForm = {
  text: 'Một số đảng ủy cơ sở đã quan tâm xây dựng kế hoạch phân công cấp ủy viên dự sinh hoạt chi bộ [1].',
  citations: [
    {
      quote: 'đảng ủy cơ sở một số nơi đã quan tâm xây dựng kế hoạch phân công cấp ủy viên dự sinh hoạt chi bộ',
      number: '117-TB/ĐUK',
    },
  ],
};

export const refutedExample = {
  isSupported: false,
  sentences: [
    {
      text: misquotingForm.text.replace(' [1]', ''),
      span: { start: 0, end: misquotingForm.text.length },
      marks: [1],
      faults: [{ kind: 'misquoted', words: '[1]' }],
    },
  ],
  citations: [
    {
      outcome: 'misquoted',
      citation: null,
      isTextChanged: false,
      nearest: {
        citation: {
          ...citation,
          quote: 'đảng ủy cơ sở một số nơi chưa quan tâm xây dựng kế hoạch phân công cấp ủy viên dự sinh hoạt chi bộ',
          span: { start: 3884, end: 3982 },
        },
        claimed: 'đã',
        stored: 'chưa',
      },
      candidates: [],
    },
  ],
  figure: null,
};
