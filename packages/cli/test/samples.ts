import { fileURLToPath } from 'node:url';
import { type Answered, ChidanError, type SearchResult } from '@chidan/core';
import type { Library, LibraryCheckup } from '@chidan/core/node';
import type { CliIo } from '../src/index.ts';
import {
  citation,
  corrected,
  emptyStatus,
  fakeLibrary,
  inspection,
  notice,
  replacedBy,
  reviewed,
  searchResult,
  summaryOf,
  talkativeResult,
} from './fake-library.ts';
import { refutedOf } from './fake-verification.ts';

/** A command line with the library and the world it is run in. */
export interface Sample {
  readonly name: string;
  readonly argv: readonly string[];
  readonly library?: Partial<Library>;
  readonly io?: Partial<CliIo>;
}

/** An answer in a file. */
export const answerFile = fileURLToPath(new URL('fixtures/answer.json', import.meta.url));
const isNowhere: Partial<CliIo> = { findLibrary: () => null };
const abstaining: Partial<Library> = {
  ask: async (question) => ({
    kind: 'abstained',
    question,
    understood: question,
    text: 'Không tìm thấy căn cứ.',
    nearest: [citation],
    missing: [],
  }),
};
/** Worded by a language model that was cut off, with a sentence struck. */
const worded: Partial<Library> = {
  ask: async (question) => {
    const answer = await fakeLibrary().ask(question);
    const { code, message, detail } = new ChidanError('MODEL_CUT_OFF', { model: 'm', reason: 'mất kết nối' });
    const struck = [{ text: 'Phạt 5 triệu.', faults: [{ kind: 'number', words: '5' } as const] }];
    return { ...answer, wording: 'model', struck, modelFailure: { code, message, detail } } as Answered;
  },
};
/** With everything that stands around quotes. */
const talkative: Partial<Library> = {
  ask: async (question) => {
    const answer = (await fakeLibrary().ask(question)) as Answered;
    const [first] = answer.citations;
    const cited = first ? [first, { ...first, documentId: 'd2', date: '2024-01-05', replacedBy }] : [];
    const figure = { words: first?.quote.slice(0, 9) ?? '', citation: 0, span: { start: 0, end: 9 } };
    const confidence = { level: 'low', probability: 0.3 } as const;
    const contradictions = [{ first: 1, second: 0, reason: 'newer' as const }];
    return { ...answer, understood: `${question} ai`, citations: cited, figure, confidence, contradictions };
  },
};
const farModel: Partial<CliIo> = {
  env: { CHIDAN_MODEL_ADDRESS: 'https://ai.coquan.example/v1', CHIDAN_MODEL_NAME: 'm' },
};
const replaced: Partial<Library> = {
  get: async () => ({ ...notice, replacedBy }),
  list: async () => [{ ...summaryOf(notice), replacedBy: { ...replacedBy, role: 'repeals' } }],
};
function refuseEdit(): never {
  throw new ChidanError('CORRECTION_INVALID', { field: 'date', value: 'x' });
}
const empty: Partial<Library> = {
  status: emptyStatus,
  list: async () => [],
  search: async (query) => searchResult(query, []),
};
const farResult = (query: string): SearchResult => ({
  ...searchResult(query),
  named: { number: '9', unit: '', absent: ['9'], documents: [] },
  isFar: true,
});
const adding: Partial<Library> = {
  add: async (_inputs, { onProgress } = {}) => {
    for (const stage of ['read', 'embed', 'store', 'merge'] as const) onProgress?.({ stage, done: 0, total: 1 });
    const span = { start: 0, end: 0 };
    const warnings = [
      { code: 'HEADER_DATE_MISSING', span, message: 'Không thấy ngày ban hành.' },
      { code: 'HEADER_NUMBER_MISSING', span, message: 'Không thấy số ký hiệu.' },
      { code: 'HEADER_ISSUER_MISSING', span, message: 'Không thấy cơ quan ban hành.' },
      { code: 'OUTLINE_OUT_OF_SEQUENCE', span, message: 'Khoản 4 đứng sau khoản 2.' },
    ] as const;
    const detail = { name: '/x/anh.jpg', type: 'ảnh JPEG' };
    const { message } = new ChidanError('FILE_TYPE_UNSUPPORTED', detail);
    return {
      files: [
        { path: '/x/a.docx', outcome: 'reread', documentId: 'd1', warnings, leftOut: [] },
        { path: '/x/anh.jpg', outcome: 'failed', code: 'FILE_TYPE_UNSUPPORTED', message, detail },
      ],
      mergeFailure: { code: 'LIBRARY_BUSY', message: 'Thư viện đang bận.' },
    };
  },
};
const serving: Partial<CliIo> = {
  startServer: async () => {
    const stopped = Promise.resolve();
    return { host: '127.0.0.1', port: 7784, url: 'http://127.0.0.1:7784', stopped, stop: () => stopped };
  },
};

export const soundCheckup: LibraryCheckup = {
  directory: '/kho/.chidan',
  isSound: true,
  checks: [
    { name: 'native', facts: { hnswlib: 'absent' }, faults: [] },
    { name: 'model', facts: { directory: '/mo-hinh', fingerprint: 'abc', dimension: 384 }, faults: [] },
    { name: 'library', facts: { format: 1, sqlite: '3.50.0' }, faults: [] },
    { name: 'integrity', facts: {}, faults: [] },
    { name: 'references', facts: {}, faults: [] },
    { name: 'readings', facts: { version: 'text-3 structure-4 chunk-2' }, faults: [] },
    { name: 'vectors', facts: { documents: 2, chunks: 9, vectors: 9 }, faults: [] },
    { name: 'fingerprint', facts: { stored: 'abc' }, faults: [] },
    { name: 'index', facts: { generation: 2, library: 3 }, faults: [] },
    { name: 'originals', facts: { kept: 2, documents: 2 }, faults: [] },
  ],
};

export const faultyCheckup: LibraryCheckup = {
  directory: '/kho/.chidan',
  isSound: false,
  checks: [
    { name: 'native', facts: { hnswlib: 'present' }, faults: [] },
    {
      name: 'model',
      facts: {},
      faults: [
        {
          code: 'modelUnusable',
          isHarmless: false,
          detail: { error: 'MODEL_INVALID', directory: '/m', reason: 'config.json thiếu hidden_size' },
        },
      ],
    },
    {
      name: 'index',
      facts: {},
      faults: [
        { code: 'indexFileMissing', isHarmless: false, detail: { file: 'lexical-2-0.bin' } },
        { code: 'strayFiles', isHarmless: true, detail: { file: 'cu.tmp', count: 1 } },
      ],
    },
    { name: 'originals', facts: { kept: 0, documents: 2 }, faults: [] },
  ],
};

/** At least one run of each command, and of what each may say beside its result. */
export const samples: readonly Sample[] = [
  { name: 'help', argv: ['--help'] },
  { name: 'search', argv: ['search', 'chi', 'bo'] },
  { name: 'search with much to tell', argv: ['search', 'x'], library: { search: async (q) => talkativeResult(q) } },
  { name: 'search far from anything', argv: ['search', 'x'], library: { search: async (q) => farResult(q) } },
  { name: 'search in a mode that there is not', argv: ['search', 'x', '--mode', 'y'] },
  { name: 'search by a day that there is not', argv: ['search', 'x', '--from', 'y'] },
  { name: 'search without hits', argv: ['search', 'x'], library: { search: empty.search ?? fakeLibrary().search } },
  { name: 'search in an empty library', argv: ['search', 'x'], library: empty },
  { name: 'ask', argv: ['ask', 'ai'] },
  { name: 'ask with everything', argv: ['ask', 'ai', '--after', 'gi'], library: talkative },
  { name: 'ask without grounds', argv: ['ask', 'ai'], library: abstaining },
  { name: 'ask with a language model', argv: ['ask', 'ai'], library: worded, io: farModel },
  { name: 'verify', argv: ['verify', answerFile] },
  { name: 'verify with faults', argv: ['verify', answerFile], library: { verify: async () => refutedOf(citation) } },
  { name: 'list', argv: ['list'], library: { list: async () => [summaryOf(notice), summaryOf(notice)] } },
  { name: 'list of an empty library', argv: ['list'], library: empty },
  { name: 'show', argv: ['show', 'd1'] },
  { name: 'show of a replaced document', argv: ['show', 'd1'], library: replaced },
  { name: 'list of repealed documents', argv: ['list'], library: replaced },
  { name: 'show of a corrected document', argv: ['show', 'd1'], library: { get: async () => corrected } },
  { name: 'inspect', argv: ['inspect', 'x.pdf'], io: { inspectFile: async () => inspection } },
  { name: 'inspect of a missing file', argv: ['inspect', 'thieu.txt'] },
  { name: 'review', argv: ['review'], library: { review: async () => reviewed } },
  { name: 'review with nothing to do', argv: ['review'] },
  { name: 'edit', argv: ['edit', 'd1', '--date', '1/8/2025'], library: { correct: async () => corrected } },
  { name: 'edit with nothing to undo', argv: ['edit', 'd1', '--undo'] },
  { name: 'edit without a field', argv: ['edit', 'd1'] },
  {
    name: 'a refused correction',
    argv: ['edit', 'd1', '--date', 'x'],
    library: { correct: async () => refuseEdit() },
  },
  { name: 'a refused threshold', argv: ['review', '--threshold', '2'] },
  { name: 'status', argv: ['status'] },
  { name: 'status of an empty library', argv: ['status'], library: empty },
  { name: 'remove', argv: ['remove', 'd1'] },
  { name: 'embed', argv: ['embed'] },
  { name: 'embed with nothing to do', argv: ['embed'], library: { embedAgain: async () => 0 } },
  { name: 'add', argv: ['add', 'x'], library: adding },
  { name: 'add of nothing', argv: ['add', 'x'] },
  { name: 'serve', argv: ['serve'], io: serving },
  { name: 'doctor', argv: ['doctor'], io: { checkLibrary: async () => soundCheckup } },
  { name: 'doctor with faults', argv: ['doctor'], io: { checkLibrary: async () => faultyCheckup } },
  {
    name: 'doctor under an old Node',
    argv: ['doctor'],
    io: { checkLibrary: async () => soundCheckup, nodeVersion: 'v18.20.1' },
  },
  { name: 'a document that is not there', argv: ['show', 'd99'] },
  { name: 'a library that is not there', argv: ['list'], io: isNowhere },
  { name: 'an unknown command', argv: ['serach'] },
  { name: 'an unknown option', argv: ['list', '--libary', '/kho'] },
  { name: 'an option that may be text', argv: ['search', '- x'] },
  { name: 'a missing argument', argv: ['search'] },
  { name: 'too many arguments', argv: ['remove', 'a', 'b'] },
  { name: 'a refused value', argv: ['search', 'x', '--limit', '0'] },
  { name: 'a refused argument', argv: ['completion', 'fish'] },
  { name: 'a missing value', argv: ['search', 'x', '--limit'] },
  { name: 'a conflict', argv: ['show', 'd1', '--outline', '--text'] },
];

/** Every command whose help is looked at. */
export const commands: readonly string[] = [
  'add',
  'search',
  'ask',
  'verify',
  'list',
  'show',
  'inspect',
  'review',
  'edit',
  'remove',
  'status',
  'embed',
  'serve',
  'doctor',
  'evaluate',
  'completion',
];
