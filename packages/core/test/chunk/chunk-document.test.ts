import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Span, sliceSpan } from '../../src/base/span.ts';
import {
  type Chunk,
  type ChunkOptions,
  chunkDocument,
  defaultChunkOptions,
  resolveChunkOptions,
  unitOf,
} from '../../src/chunk/chunk-document.ts';
import { embeddingInput } from '../../src/embedding/embedder.ts';
import type { DirectiveDocument } from '../../src/structure/directive-document.ts';
import { readStructure } from '../../src/structure/read-structure.ts';
import { unitLabel } from '../../src/structure/unit-label.ts';
import { corpusFiles, countSyllables, readCorpus } from '../corpus.ts';

const small: ChunkOptions = { maxTokens: 40, maxContextTokens: 12 };

interface Cut {
  readonly text: string;
  readonly document: DirectiveDocument;
  readonly chunks: readonly Chunk[];
}

function cut(text: string, options: ChunkOptions, countTokens = countSyllables): Cut {
  const document = readStructure(text);
  return { text, document, chunks: chunkDocument(text, document, countTokens, options) };
}

/** The chunks of `text`, cut to at most 32 syllables with their context. */
function check(text: string, expected: readonly string[]): void {
  const { chunks } = cut(text, small);
  expect(chunks.map((chunk) => sliceSpan(text, chunk.span))).toEqual(expected);
}

const clause = (words: string, count: number): string => Array.from({ length: count }, () => words).join(' ');

describe('a unit', () => {
  test('that fits is one chunk, with everything in it', () => {
    check('Điều 1. Phạm vi\n1. Một:\na) a;\nb) b.', ['Điều 1. Phạm vi\n1. Một:\na) a;\nb) b.']);
  });

  test('that is too large is cut into the units in it, its heading left to their context', () => {
    const one = `1. ${clause('một hai', 8)}.`;
    const two = `2. ${clause('ba bốn', 8)}.`;
    check(`Điều 1. Phạm vi\n${one}\n${two}`, [one, two]);
    const { chunks } = cut(`Điều 1. Phạm vi\n${one}\n${two}`, small);
    expect(chunks.map((chunk) => chunk.context)).toEqual(['Điều 1\nPhạm vi', 'Điều 1\nPhạm vi']);
  });

  test('keeps a first line that is more than a heading with the first units below it, and before the others', () => {
    const lead = `1. ${clause('một hai', 8)}:`;
    const points = [`a) ${clause('ba bốn', 6)};`, `b) ${clause('năm sáu', 6)}.`];
    check([lead, ...points].join('\n'), [`${lead}\n${points[0]}`, points[1] as string]);
    const { chunks } = cut([lead, ...points].join('\n'), { maxTokens: 40, maxContextTokens: 20 });
    expect(chunks.at(-1)?.context).toBe(`mục 1\n${lead}`);
  });

  test('never holds two articles, however short', () => {
    check('Chương I\nCHUNG\nĐiều 1. Một\nA.\nĐiều 2. Hai\nB.', ['Điều 1. Một\nA.', 'Điều 2. Hai\nB.']);
  });

  test('is cut at its rows when it is a table, the first row before each chunk', () => {
    const rows = ['TT\tTên', ...['một', 'hai', 'ba', 'bốn'].map((name, at) => `${at + 1}\t${clause(name, 9)}`)];
    const text = ['1. Bảng:', ...rows].join('\n');
    const { chunks } = cut(text, small);
    expect(chunks.map((chunk) => sliceSpan(text, chunk.span))).toEqual([
      '1. Bảng:',
      [rows[0], rows[1], rows[2]].join('\n'),
      [rows[3], rows[4]].join('\n'),
    ]);
    expect(chunks.at(-1)?.context).toBe('bảng 1 mục 1\n1. Bảng:\nTT; Tên');
  });

  test('shares a chunk with its neighbours while they fit, when it is a point, a bullet or a paragraph', () => {
    const lines = ['a', 'b', 'c', 'd'].map((letter) => `${letter}) ${clause('một hai', 6)};`);
    check(['Điều 1. Phạm vi', ...lines].join('\n'), [[lines[0], lines[1]].join('\n'), [lines[2], lines[3]].join('\n')]);
  });

  test('stands alone when it is a clause, an item or an article', () => {
    check(`I. A\n1. ${clause('một', 26)}.\n2. hai.\n3. ba.`, [`1. ${clause('một', 26)}.`, '2. hai.', '3. ba.']);
  });
});

describe('running text that is too large is cut', () => {
  test('at the ends of sentences, as few times as may be', () => {
    const sentence = `${clause('Một hai', 7)}.`;
    check([sentence, sentence, sentence, sentence, sentence].join(' '), [
      `${sentence} ${sentence}`,
      `${sentence} ${sentence}`,
      sentence,
    ]);
  });

  test('at semicolons, when one sentence is too large', () => {
    check(`${clause('một hai', 12)}; ${clause('ba bốn', 12)}.`, [
      `${clause('một hai', 12)};`,
      `${clause('ba bốn', 12)}.`,
    ]);
  });

  test('at commas, then between words', () => {
    check(`${clause('một hai', 12)}, ${clause('ba bốn', 12)}`, [`${clause('một hai', 12)},`, clause('ba bốn', 12)]);
    check(clause('một hai', 20), [clause('một hai', 16), clause('một hai', 4)]);
  });

  test('with work that grows as the text does, however long its paragraph', () => {
    const sentence = `${clause('Một hai', 7)}.`;
    const text = clause(sentence, Math.ceil(300_000 / (sentence.length + 1)));
    let counted = 0;
    const counting = (words: string): number => {
      counted += words.length;
      return countSyllables(words);
    };
    const { chunks } = cut(text, small, counting);
    expect(chunks.map((chunk) => sliceSpan(text, chunk.span)).join(' ')).toBe(text);
    expect(counted).toBeLessThan(4 * text.length);
  });

  test('within a word of ten thousand letters, and comes to an end', () => {
    const word = 'ư'.repeat(10_000);
    const { chunks } = cut(word, defaultChunkOptions, (text) => text.length);
    expect(chunks.map((chunk) => sliceSpan(word, chunk.span)).join('')).toBe(word);
    expect(Math.max(...chunks.map((chunk) => chunk.span.end - chunk.span.start))).toBeLessThanOrEqual(200);
  });
});

describe('the notice’s paragraph of limitations', () => {
  test('is cut at its semicolons, each piece cited as that paragraph', async () => {
    const { text, document, chunks } = await readCorpus('117-TB-DUK.md');
    const pieces = chunks.filter(
      ({ span }) => unitLabel(document.outline, unitOf(document.outline, span) ?? -1) === 'đoạn 3',
    );
    const words = pieces.map(({ span }) => sliceSpan(text, span));
    expect(words.length).toBeGreaterThan(1);
    expect(words[0]).toMatch(/^Tuy nhiên, trong lãnh đạo/);
    for (const piece of words.slice(0, -1)) expect(piece).toMatch(/;$/);
    expect(words.at(-1)).toMatch(/đúng thời gian quy định\.$/);
  });
});

/** What must hold of any cut: it fits, stands in order, overlaps nowhere, and loses headings and blanks only. */
function checkCut({ text, document, chunks }: Cut, options: ChunkOptions, countTokens = countSyllables): void {
  const { outline } = document;
  let end = 0;
  for (const { node, span, context } of chunks) {
    const words = sliceSpan(text, span);
    if (countTokens(embeddingInput(context, words)) > options.maxTokens) expect.fail(`too large: ${words}`);
    if (span.start < end) expect.fail(`out of order or overlapping: ${words}`);
    if (words.trim() !== words || words === '') expect.fail(`not trimmed: ${words}`);
    if (node !== null) expect(outline[node]).toBeDefined();
    end = span.end;
  }
  const held = new Uint8Array(text.length);
  for (const { span } of chunks) held.fill(1, span.start, span.end);
  for (const { span } of headingsOf(outline, text)) held.fill(1, span.start, span.end);
  for (const { span } of outline) {
    for (let at = span.start; at < span.end; at++) {
      if (held[at] !== 1 && text.charAt(at).trim() !== '') expect.fail(`in no chunk: ${text.slice(at, at + 40)}`);
    }
  }
}

/** For each unit with a heading and units in it: what stands before these, which must be its marker and heading. */
function headingsOf(outline: DirectiveDocument['outline'], text: string): { span: Span }[] {
  return outline.flatMap((node, index) => {
    const first = outline.find((child) => child.parent === index);
    if (node.heading === null || !first) return [];
    const span = { start: node.span.start, end: first.span.start };
    const lead = sliceSpan(text, span).replace(/\s+/g, ' ').trim();
    if (lead !== '') expect(lead.endsWith(node.heading)).toBe(true);
    expect(lead.length).toBeLessThanOrEqual(node.heading.length + 24);
    return [{ span }];
  });
}

describe('every cut fits, keeps order, and loses headings only', () => {
  test.each(corpusFiles)('of %s', async (file) => {
    const { text, document, chunks } = await readCorpus(file);
    checkCut({ text, document, chunks }, defaultChunkOptions);
    checkCut({ text, document, chunks: chunkDocument(text, document, countSyllables, small) }, small);
  });

  test('of any text, counted by syllables or by letters', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Điều 1. Phạm vi',
        'Chương I',
        'QUY ĐỊNH CHUNG',
        'Mục 1',
        'I. MỤC ĐÍCH',
        'PHỤ LỤC I',
        'Điều 2. Hai.',
      ),
      fc
        .tuple(
          fc.constantFrom('1. ', '2. ', 'a) ', 'đ) ', '- ', '+ ', '1.1. ', '', ''),
          fc.array(
            fc.constantFrom('chi bộ', 'Đảng ủy', 'và', '2024', 'sinh hoạt;', 'kế hoạch,', 'xong.', 'ỹ'.repeat(90)),
            {
              minLength: 1,
              maxLength: 40,
            },
          ),
        )
        .map(([marker, words]) => `${marker}Cấp ${words.join(' ')}.`),
    );
    const counters = fc.constantFrom(countSyllables, (text: string) => text.length);
    const tight = fc.constantFrom(small, { maxTokens: 80, maxContextTokens: 8 }, defaultChunkOptions);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), counters, tight, (lines, countTokens, options) => {
        checkCut(cut(lines.join('\n'), options, countTokens), options, countTokens);
      }),
    );
  });
});

describe('chunk options', () => {
  const checkInvalid = (options: object, option: string): void =>
    expect(() => resolveChunkOptions(options)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', detail: expect.objectContaining({ option }) }),
    );

  test('are the defaults but for what is given', () => {
    expect(resolveChunkOptions()).toEqual(defaultChunkOptions);
    expect(resolveChunkOptions({ maxTokens: 500 })).toEqual({ ...defaultChunkOptions, maxTokens: 500 });
  });

  test('leave a chunk at least as much room as its context', () => {
    expect(resolveChunkOptions({ maxTokens: 16, maxContextTokens: 8 })).toEqual({ maxTokens: 16, maxContextTokens: 8 });
    checkInvalid({ maxTokens: 15, maxContextTokens: 8 }, 'maxTokens');
    checkInvalid({ maxContextTokens: 7 }, 'maxContextTokens');
    checkInvalid({ maxContextTokens: 8.5 }, 'maxContextTokens');
    checkInvalid({ maxTokens: Number.NaN }, 'maxTokens');
  });

  test('that nobody knows are an error', () => checkInvalid({ maxToken: 200 }, 'maxToken'));
});

describe('the unit of a span', () => {
  const { document, text } = cut('Điều 1. A\n1. Một:\na) a;\n2. Hai.', small);
  const checkUnit = (words: string, label: string | null): void => {
    const start = text.indexOf(words);
    const unit = unitOf(document.outline, { start, end: start + words.length });
    expect(unit === null ? null : unitLabel(document.outline, unit)).toBe(label);
  };

  test('is the deepest that holds all of it', () => {
    checkUnit('a;', 'điểm a khoản 1 Điều 1');
    checkUnit('Một', 'khoản 1 Điều 1');
    checkUnit('a;\n2. H', 'Điều 1');
    expect(unitOf([], { start: 0, end: 1 })).toBeNull();
  });
});

test('running text below a bare article is in a chunk', () => {
  const running = `${clause('Nhà nước bảo đảm quyền', 12)} của người tố cáo.`;
  const { text, chunks } = cut(`Điều 4\n${running}\n1. ${clause('một', 30)}.`, small);
  expect(chunks.some(({ span }) => sliceSpan(text, span).includes('người tố cáo'))).toBe(true);
});
