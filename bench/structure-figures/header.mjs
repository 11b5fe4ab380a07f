import { documentTypeById } from '../../packages/core/dist/number/document-type.js';
import { words } from './spelling.mjs';

const value = (field) => field?.value ?? null;
const signerLine = ({ name, capacity, position }) =>
  [name, capacity, position].map((part) => words(part ?? '')).join('|');

/** Each field of the header: equal but for blanks, letter case and the punctuation at the ends. */
export function compareHeader(tally, { header: label }, header, diff) {
  const read = {
    number: value(header.number),
    type: header.type && (documentTypeById(header.type.value)?.name ?? header.type.value),
    superior: value(header.superior),
    issuer: value(header.issuer),
    place: value(header.place),
    date: value(header.date),
    subject: value(header.subject),
    term: value(header.term),
    urgency: value(header.urgency),
    attachedTo: value(header.attachedTo),
  };
  const check = (name, expected, found) => {
    tally.field(name, expected === found);
    if (expected !== found) diff(`header ${name}: labelled ${expected} — read ${found}`);
  };
  for (const [name, found] of Object.entries(read)) check(name, words(label[name] ?? ''), words(found ?? ''));
  check(
    'markings',
    label.markings.map(words).sort().join(';'),
    header.markings
      .map((m) => words(m.value))
      .sort()
      .join(';'),
  );
  check('signers', label.signers.map(signerLine).join(';'), header.signers.map((s) => signerLine(s.value)).join(';'));
  check('recipients', label.recipients.map(words).join(';'), header.recipients.map((r) => words(r.value)).join(';'));
}
