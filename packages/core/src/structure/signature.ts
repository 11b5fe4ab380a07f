import { isUpperCase } from '../base/fold.ts';
import { documentTypeOfTitle } from '../number/document-type.ts';
import { readUnitMarker } from '../text/unit-marker.ts';
import type { Field, Signer } from './directive-document.ts';
import { columnsOf } from './header/cells.ts';
import { confidenceAfter } from './header/doubts.ts';
import { isMotto } from './header/mottoes.ts';
import { isBodyName } from './issuing-body.ts';
import { tellsOfAdoption } from './outline/heading.ts';
import { readPersonName } from './signature/person-name.ts';
import { type FootBlock, readFootBlock } from './signature/read-block.ts';
import { afterRecipientsHead } from './signature/recipients.ts';
import { beginsNewText, roleOf } from './signature/role-line.ts';
import { linesWithin, type TextLine } from './text-line.ts';

export interface SignatureBlock {
  readonly signers: readonly Field<Signer>[];
  readonly recipients: readonly Field<string>[];
  /** Where the block begins in the text: the end of the body. */
  readonly start: number;
  /** Where it ends; what follows is attached to the document. */
  readonly end: number;
}

/** So little text below a signature is no attachment: an address, a web page's foot. Guess. */
const shortRemainder = 300;

/**
 * Reads what stands below the body: the recipients and who signed. Of several blocks the first whole one counts: those
 * below it sign what is attached.
 */
export function readSignature(text: string, bodyStart: number): SignatureBlock {
  const lines = linesWithin(text, { start: bodyStart, end: text.length });
  const isAppendix = /^Phụ lục(?![\p{L}])/iu.test(lines[0]?.text ?? '');
  let part: SignatureBlock | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || !mayBegin(text, line)) continue;
    const block = readFootBlock(text, lines.slice(index, index + 81));
    if (block.lines === 0) continue;
    const found = placed(text, line, lines[index + block.lines - 1] ?? line, block);
    const next = lines[index + block.lines];
    // An appendix by itself has no signature, but may show the forms of some.
    if (isAppendix && (block.signers.length === 0 || text.length - found.end >= shortRemainder)) continue;
    if (next && goesOnBelow(next.text)) continue;
    if (isWhole(block) && (block.hasCapacity || block.hasRecipientsHead || endsText(text, found.end, next)))
      return found;
    if (block.hasRecipientsHead || block.hasCapacity) part = found;
    index += block.lines - 1;
  }
  return part ?? bareName(text, lines) ?? { signers: [], recipients: [], start: text.length, end: text.length };
}

/** A law may end with the name alone of who signed it, below the sentence that tells of its adoption. */
function bareName(text: string, lines: readonly TextLine[]): SignatureBlock | null {
  const last = lines.slice(-3).filter((line) => !/^\(?đã ký\)?$/iu.test(line.text));
  const line = last.at(-1);
  const name = line && readPersonName(line.text);
  if (!line || !name?.isSure || !tellsOfAdoption(last.at(-2)?.text ?? '')) return null;
  const value: Signer = { name: name.name, capacity: null, position: null };
  const signer = { value, span: line.span, confidence: confidenceAfter('unusualForm') };
  return { signers: [signer], recipients: [], start: line.span.start, end: text.length };
}

/** A signature begins with the recipients, or with a line in capitals that says who signs. */
function mayBegin(text: string, line: TextLine): boolean {
  return columnsOf(text, line).some((cell) => {
    if (afterRecipientsHead(cell.text) !== null) return true;
    const role = roleOf(cell.text);
    return role === 'capacity' || role === 'position';
  });
}

/** Somebody signed it by name, or by a picture of a signature over the list of recipients. */
function isWhole(block: FootBlock): boolean {
  return block.signers.length > 0 || (block.hasCapacity && block.recipients.length > 0);
}

/** Names above the next article are those of members, or a sample's. */
function goesOnBelow(next: string): boolean {
  const marker = readUnitMarker(next);
  return marker?.kind === 'article' && marker.number !== '1';
}

/** A position and a name may stand within a text; at its end, or above what is attached, they sign it. */
function endsText(text: string, end: number, next: TextLine | undefined): boolean {
  if (!next || text.length - end < shortRemainder) return true;
  if (!isUpperCase(next.text)) return /^(?:Phụ lục|Mẫu|\()/u.test(next.text);
  return (
    beginsNewText(next.text) || isMotto(next.text) || isBodyName(next.text) || documentTypeOfTitle(next.text) !== null
  );
}

function placed(text: string, first: TextLine, last: TextLine, block: FootBlock): SignatureBlock {
  const end = text.indexOf('\n', last.span.end);
  return {
    signers: block.signers,
    recipients: block.recipients,
    start: first.span.start,
    end: end < 0 ? text.length : end,
  };
}
