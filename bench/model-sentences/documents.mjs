// The corpus as a language model gets it: passages with their labels, and the sentences in them.
import { readdirSync, readFileSync } from 'node:fs';
import { cite, defaultChunkOptions, documentLabel, readFile } from '@chidan/core';
import { splitSentences } from '../../packages/core/dist/chunk/sentence.js';

const folder = new URL('../../corpus/documents/', import.meta.url);
/** Rules are tuned on the other documents; the figure is of these. */
const reported = new Set(
  [
    '117-TB-DUK',
    '9046-QD-TU',
    '9107-2024-QD-UBND',
    '9163-HD-UBKTTU',
    '9188-KH-UBND',
    '9203-QD-DUCQ',
    '9231-QD-TU',
  ].concat(['9249-KH-BTGTU', '9255-2022-QD-UBND']),
);

export const partOf = (file) => (reported.has(file.replace(/\.\w+$/, '')) ? 'report' : 'tune');

/** @returns {Promise<{ file, part, label, text, passages: { text, span, label, sentences: string[] }[] }[]>} */
export async function readDocuments() {
  const documents = [];
  for (const file of readdirSync(folder).sort()) {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    const countTokens = (text) => text.split(/\s+/).length;
    const reading = await readFile(file, bytes, countTokens, defaultChunkOptions);
    const { header } = reading.document;
    const fields = Object.fromEntries(
      ['type', 'number', 'issuer', 'date', 'subject'].map((name) => [name, header[name]?.value ?? null]),
    );
    const stored = { ...reading, ...fields, id: 'd1', replacedBy: null };
    const passages = reading.chunks.map(({ span }) => ({
      ...passageOf(stored, span),
      sentences: sentencesOf(reading.text, span),
    }));
    documents.push({ file, part: partOf(file), label: documentLabel(stored), stored, passages });
  }
  return documents;
}

/** The passage that holds the unit of this path, labelled by the unit. */
export function passageAt(document, path) {
  const { outline } = document.stored.document;
  const unit = outline.find(({ span }) => cite(document.stored, span).path === path);
  if (!unit) throw new Error(`${document.file} has no ${path}`);
  const chunk = document.passages.find(({ span }) => span.start <= unit.span.start && unit.span.start < span.end);
  const first =
    chunk ?? document.passages.find(({ span }) => unit.span.start <= span.start && span.start < unit.span.end);
  return { text: first.text, label: cite(document.stored, unit.span).label };
}

function passageOf(stored, span) {
  return { text: stored.text.slice(span.start, span.end), span, label: cite(stored, span).label };
}

/** Whole sentences of running text, without the markers of lists. */
function sentencesOf(text, span) {
  const items = turnedItems(text);
  return splitSentences(text, span)
    .filter(({ start }) => !items.some((item) => item.start <= start && start < item.end))
    .map(({ start, end }) =>
      text.slice(start, end).replace(/^(?:\d+(?:\.\d+)*\.|\p{Ll}\)|[-+]|[IVX]+\.|Điều \d+\.)\s+/u, ''),
    )
    .filter(
      (words) =>
        /^\p{Lu}/u.test(words) && /[.;]$/u.test(words) && words.split(/\s+/).length >= 9 && !/\t|\.\/\./.test(words),
    );
}

/** Items of lists of what must not be, or of cases: without the line above them they are no true sentence. */
function turnedItems(text) {
  const list = /^.*(?<!\p{L})(?:không|cấm|trừ|trường hợp)(?!\p{L}).*:\n(?:(?:\p{Ll}\)|[-+]) .*\n?)+/gmu;
  return Array.from(text.matchAll(list), ({ 0: words, index }) => ({
    start: index + words.indexOf('\n'),
    end: index + words.length,
  }));
}
