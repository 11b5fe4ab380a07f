import { bearsNumber } from '../library/find-documents.ts';
import { compareIssuers } from '../library/issuer-name.ts';
import type { DocumentSummary } from '../library/records.ts';
import { type DocumentNumber, documentNumberKey, parseDocumentNumber } from '../number/document-number.ts';
import { readNamedTargets } from '../query/parse/named-target.ts';
import type { ClaimedCitation } from './answer-form.ts';

type Claim = Pick<ClaimedCitation, 'documentId' | 'number' | 'issuer' | 'date'>;

/** The documents of a library by what a citation can name them by. */
export class ClaimedDocuments {
  private readonly byId: ReadonlyMap<string, DocumentSummary>;
  private readonly bySerial = new Map<string, DocumentSummary[]>();

  constructor(documents: readonly DocumentSummary[]) {
    this.byId = new Map(documents.map((document) => [document.id, document]));
    for (const document of documents) {
      const serial = serialOf(document.number);
      const known = this.bySerial.get(serial);
      if (known) known.push(document);
      else this.bySerial.set(serial, [document]);
    }
  }

  /**
   * Those that a citation can mean: the one of its id unless that one bears another number, date or issuer, since ids are of one
   * library; else those of its number, which date and issuer tell apart.
   */
  find(claim: Claim): DocumentSummary[] {
    const byId = this.byId.get(claim.documentId ?? '');
    if (byId && isPossible(claim, byId)) return [byId];
    if (!claim.number) return [];
    const numbered = this.bySerial.get(serialOf(claim.number)) ?? [];
    return narrow(
      claim,
      numbered.filter((document) => isPossible(claim, document)),
    );
  }
}

/** Of a number in any spelling; of one that cannot be read all of it. */
function serialOf(number: string | null): string {
  const parsed = number === null ? null : numberOf(number);
  return parsed === null ? (number ?? '') : (documentNumberKey(parsed).split('|')[0] ?? '');
}

/** As it is printed, or as people type it in a question: `qd 9046 tu`. */
function numberOf(words: string): DocumentNumber | null {
  const printed = parseDocumentNumber(words);
  if (printed !== null) return printed;
  const [target, ...others] = readNamedTargets(words);
  return others.length === 0 && target?.rest === '' ? target.number : null;
}

/** Nothing that is claimed speaks against it; what a document does not print contradicts nothing. */
function isPossible({ number, date, issuer }: Claim, document: DocumentSummary): boolean {
  const typed = number ? numberOf(number) : null;
  const isNumbered = typed === null ? !number || number === document.number : bearsNumber(document, typed);
  const isDated = !date || document.date === null || document.date === date;
  const isIssued = !issuer || document.issuer === null || compareIssuers(issuer, document.issuer) !== 'unlike';
  return isNumbered && isDated && isIssued;
}

/** Of several those that print what is claimed, where some do. */
function narrow({ date, issuer }: Claim, documents: readonly DocumentSummary[]): DocumentSummary[] {
  const dated = documents.filter((document) => document.date === date);
  const left = dated.length > 0 ? dated : [...documents];
  const issued = left.filter((document) => {
    return issuer && document.issuer && compareIssuers(issuer, document.issuer) === 'same';
  });
  return issued.length > 0 ? issued : left;
}
