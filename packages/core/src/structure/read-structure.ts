import { fold } from '../base/fold.ts';
import type { Warning, WarningCode } from '../base/parsed.ts';
import { documentTypeById } from '../number/document-type.ts';
import type { DirectiveDocument, Header } from './directive-document.ts';
import { readHeaderTop } from './header.ts';
import { readOutline } from './outline/read-outline.ts';
import { readReferences } from './references/read-references.ts';
import { readSignature } from './signature.ts';

/** Less text than this below the signature is a stamp or a stray mark. Guess. */
const shortestAttachment = 40;

/**
 * Reads what a stored text says of itself and how it is built. Any text gives a document, at worst one without a header.
 *
 * @param notesStart - where the footnotes begin that follow the text; its length where there are none
 */
export function readStructure(text: string, notesStart: number = text.length): DirectiveDocument {
  const main = text.slice(0, notesStart).trimEnd();
  const { value: top, end } = readHeaderTop(main);
  const signature = readSignature(main, end);
  const header: Header = { ...top, signers: signature.signers, recipients: signature.recipients };
  const body = { start: end, end: signature.start };
  const rest = { start: signature.end, end: main.length };
  const attachment = main.slice(rest.start).trim().length < shortestAttachment ? null : rest;
  const { outline, warnings } = readOutline(text, {
    body,
    attachment,
    notes: { start: notesStart, end: text.length },
    isCaseLaw: header.type?.value === 'case-law',
  });
  const block = signature.start === signature.end ? null : { start: signature.start, end: signature.end };
  return {
    header,
    outline,
    body,
    signature: block,
    references: readReferences(text, { header, outline, body, signature: block }),
    warnings: [...headerWarnings(header), ...warnings],
  };
}

function headerWarnings(header: Header): Warning[] {
  const missing: readonly (readonly [boolean, WarningCode, string])[] = [
    [header.number === null, 'HEADER_NUMBER_MISSING', 'Không thấy số ký hiệu.'],
    [header.date === null, 'HEADER_DATE_MISSING', 'Không thấy ngày ban hành.'],
    [header.issuer === null, 'HEADER_ISSUER_MISSING', 'Không thấy cơ quan ban hành.'],
    [header.type === null, 'HEADER_TITLE_MISSING', 'Không thấy tên loại văn bản.'],
  ];
  const warnings = missing
    .filter(([isMissing]) => isMissing)
    .map(([, code, message]): Warning => ({ code, span: { start: 0, end: 0 }, message }));
  return [...warnings, ...typeWarnings(header)];
}

/** Types that a party cell does not issue (399-QĐ/TW, articles 11 and 13); such a document is read all the same. */
const notOfCells: ReadonlySet<string> = new Set(['regulation', 'guide', 'directive', 'party-circular']);

function typeWarnings({ type, issuer }: Header): Warning[] {
  if (!type || !issuer || !notOfCells.has(type.value) || !/^chi (?:bo|uy)(?:\s|$)/.test(fold(issuer.value))) return [];
  const name = documentTypeById(type.value)?.name.toLowerCase() ?? type.value;
  const message = `Chi bộ thường không ban hành ${name}: cần xem lại cơ quan ban hành và loại văn bản.`;
  return [{ code: 'HEADER_TYPE_UNUSUAL', span: type.span, message }];
}
