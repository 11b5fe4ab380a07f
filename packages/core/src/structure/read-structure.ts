import type { Warning, WarningCode } from '../base/parsed.ts';
import type { DirectiveDocument, Header } from './directive-document.ts';
import { readHeaderTop } from './header.ts';
import { readOutline } from './outline.ts';
import { readSignature } from './signature.ts';

/** Less text than this below the signature is a stamp or a stray mark. Guess. */
const shortestAttachment = 40;

/** Reads what a stored text says of itself and how it is built. Any text gives a document, at worst one without a header. */
export function readStructure(text: string): DirectiveDocument {
  const { value: top, end } = readHeaderTop(text);
  const signature = readSignature(text, end);
  const header: Header = { ...top, signer: signature.signer, recipients: signature.recipients };
  const body = { start: end, end: signature.start };
  const rest = { start: signature.end, end: text.length };
  const attachment = text.slice(rest.start).trim().length < shortestAttachment ? null : rest;
  const { outline, warnings } = readOutline(text, { body, attachment });
  return { header, outline, body, warnings: [...headerWarnings(header), ...warnings] };
}

function headerWarnings(header: Header): Warning[] {
  const missing: readonly (readonly [boolean, WarningCode, string])[] = [
    [header.number === null, 'HEADER_NUMBER_MISSING', 'Không thấy số ký hiệu.'],
    [header.date === null, 'HEADER_DATE_MISSING', 'Không thấy ngày ban hành.'],
    [header.issuer === null, 'HEADER_ISSUER_MISSING', 'Không thấy cơ quan ban hành.'],
    [header.type === null, 'HEADER_TITLE_MISSING', 'Không thấy tên loại văn bản.'],
  ];
  return missing
    .filter(([isMissing]) => isMissing)
    .map(([, code, message]) => ({ code, span: { start: 0, end: 0 }, message }));
}
