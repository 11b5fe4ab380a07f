// Does a document number, however it is typed, lead to its document first? 200 forms of each number of some real documents.
// usage: node bench/number-queries.mjs [--save] [--documents N]   (numbers of Zac rebuilt; skips where ../shared/data is missing)
import { parseArgs } from 'node:util';
import { formatDocumentNumber, matchesDocumentNumber, parseDocumentNumber, parseQuery } from '@chidan/core';
import { createMemoryEngine } from '@chidan/core/testing';
import { numberForms } from './number-forms.mjs';
import { saveResult } from './save-result.mjs';
import { readArticles, skipWithoutZac } from './zac/corpus.mjs';

skipWithoutZac();
const { values } = parseArgs({
  options: {
    save: { type: 'boolean' },
    documents: { type: 'string', default: '40' },
    forms: { type: 'string', default: '200' },
  },
});
const formsPerNumber = Number(values.forms);
const laws = [...new Set(readArticles().map(({ id }) => id.split('+')[0].toUpperCase()))];
const all = laws.map(parseDocumentNumber).filter((number) => number !== null && number.codes.length > 0);
const numbers = [...new Set(all.map(formatDocumentNumber))];
const every = (list, count) => Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);
const documents = every(numbers, Number(values.documents));

const engine = createMemoryEngine();
const encoder = new TextEncoder();
await engine.add(
  documents.map((number, at) => ({
    path: `${at}.txt`,
    read: async () =>
      encoder.encode(
        `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: ${number}\nHà Nội, ngày 2 tháng 3 năm 2020\nVĂN BẢN MẪU\nĐiều 1. Phạm vi\nNội dung mẫu thứ ${at}.`,
      ),
  })),
);
const numberOf = new Map((await engine.list()).map(({ id, number }) => [id, number]));
const unread = documents.filter((number) => ![...numberOf.values()].includes(number));

let [asked, right] = [0, 0];
const missed = [];
for (const number of documents.filter((one) => !unread.includes(one))) {
  for (const form of every(numberForms(number), formsPerNumber)) {
    const { hits } = await engine.search(form, { mode: 'lexical', limit: 3, exact: true });
    const first = hits[0] ? numberOf.get(hits[0].citation.documentId) : null;
    asked++;
    if (isRight(form, first, number)) right++;
    else missed.push({ number, form, first });
  }
}
/** The document itself, or where the form leaves out what tells it from another, that other one. */
function isRight(form, first, number) {
  if (first === number) return true;
  const { number: typed } = parseQuery(form).named[0] ?? {};
  const canMean = (other) => other !== null && matchesDocumentNumber(typed, parseDocumentNumber(other));
  return typed !== undefined && typed !== null && first !== null && canMean(first) && canMean(number);
}
const result = {
  documents: documents.length,
  unread,
  asked,
  right: Number((right / asked).toFixed(4)),
  missed: missed.slice(0, 30),
};
saveResult('number-queries', result);
