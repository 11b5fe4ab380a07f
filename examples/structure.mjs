import { readFileSync } from 'node:fs';
import {
  documentTypeById,
  extractText,
  findDocumentNumber,
  formatDocumentNumber,
  normaliseText,
  parseDocumentNumber,
  readStructure,
  sliceSpan,
  unitLabel,
} from '@chidan/core';

const bytes = readFileSync(new URL('../corpus/documents/117-TB-DUK.md', import.meta.url));
const { text } = normaliseText(await extractText('markdown', '117-TB-DUK.md', bytes));

const { header, outline, warnings } = readStructure(text); // any text gives a document; what is missing is null
console.log(documentTypeById(header.type?.value ?? '')?.name, header.number?.value, header.date?.value);
console.log('signed:', header.signers[0]?.value.position, '· warnings:', warnings.length);

const unit = outline.findIndex((node) => sliceSpan(text, node.span).includes('Quy định 784-QĐ/TU'));
console.log(unitLabel(outline, unit), 'of', outline.length, 'units');

// A number however it was typed, and the first one written in a line.
console.log(formatDocumentNumber(parseDocumentNumber('so 117 tb duk')));
const found = findDocumentNumber('thực hiện tốt Quy định 784-QĐ/TU của Ban Thường vụ');
console.log(found && formatDocumentNumber(found.number));
