import { fold } from '../base/fold.ts';
import type { Warning, WarningCode } from '../base/parsed.ts';
import { documentTypeById } from '../number/document-type.ts';
import type { DirectiveDocument, Header } from './directive-document.ts';
import { readHeaderTop } from './header.ts';
import { readOutline } from './outline/read-outline.ts';
import { readReferences } from './references/read-references.ts';
import { readSignature } from './signature.ts';

/** Less text than this below the signature is no document of its own, but a stamp or a stray mark. Guess. */
const shortestAttachment = 40;

/**
 * Reads what a stored text says of itself and how it is built. Any text gives a document, at worst one without a header.
 *
 * @param notesStart - where the footnotes begin that follow the text; its length where there are none
 */
export function readStructure(text: string, notesStart: number = text.length): DirectiveDocument {
  const whole = text.slice(0, notesStart).trimEnd();
  const { value: top, end } = readHeaderTop(whole);
  const notesAt = top.type?.value === 'consolidated-text' ? typedNotesAt(whole, end) : null;
  const main = whole.slice(0, notesAt ?? whole.length).trimEnd();
  const signature = readSignature(main, end);
  const header: Header = { ...top, signers: signature.signers, recipients: signature.recipients };
  const body = { start: end, end: signature.start };
  const rest = { start: signature.end, end: main.length };
  const isAttachment = main.slice(rest.start).trim().length >= shortestAttachment;
  const { outline, warnings } = readOutline(text, {
    body,
    attachment: isAttachment ? rest : null,
    stray: isAttachment ? null : rest,
    notes: { start: notesAt ?? notesStart, end: text.length },
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

/** Where lines of their own begin that are the footnotes of a consolidated text, behind its signature: `[1] Luật số …`. */
function typedNotesAt(text: string, from: number): number | null {
  const at = text.slice(from).search(/^\[1\] ?\S/m);
  return at < 0 ? null : from + at;
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
