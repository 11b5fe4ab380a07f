import { readFileSync } from 'node:fs';
import { detectMediaType, extractText, normaliseText, pageOf, sha256, toRawOffset } from '@chidan/core';

const file = new URL('../corpus/documents/117-TB-DUK.md', import.meta.url);
const bytes = readFileSync(file);

const mediaType = detectMediaType('117-TB-DUK.md', bytes); // by its first bytes; by the name for plain text only
console.log(mediaType, (await sha256(bytes)).slice(0, 8));

const raw = await extractText(mediaType, '117-TB-DUK.md', bytes); // lines as the format gives them
const { text, offsetMap, pageStarts } = normaliseText(raw); // NFC, the lines of a paragraph joined

const start = text.indexOf('Quy định 784-QĐ/TU');
console.log(text.slice(start, text.indexOf(',', start)));
console.log('raw:', raw.raw.slice(toRawOffset(offsetMap, start), toRawOffset(offsetMap, start) + 18));
console.log('page:', pageOf(pageStarts, { start, end: start })); // null: Markdown has no pages
