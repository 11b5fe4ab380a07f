import { unitOf } from '../chunk/chunk-document.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import { documentLabel } from '../library/document-label.ts';
import type { DocumentSummary, StoredDocument } from '../library/records.ts';
import { unitLabel } from '../structure/unit-label.ts';
import type { ClaimedCitation } from './answer-form.ts';
import { findQuote } from './find-quote.ts';
import type { NearestStretch, nearestStretch } from './nearest-stretch.ts';

/**
 * `verbatim`: the quote stands where it is claimed to; `moved`: word for word in the document, but not at the span or in the unit
 * that is claimed; `misquoted`: not in the document; `ambiguous`: several documents answer to what is claimed;
 * `document-not-named`: neither id nor number says which is meant.
 */
export type CitationOutcome =
  | 'verbatim'
  | 'moved'
  | 'misquoted'
  | 'document-not-found'
  | 'document-not-named'
  | 'ambiguous';

/** A citation of an answer against the library. */
export interface VerifiedCitation {
  readonly outcome: CitationOutcome;
  /** Made of the stored text: the quote, where it stands; null unless it was found. */
  readonly citation: Citation | null;
  /** Whether the document's text is no longer the one that was cited, as far as the answer says which that was. */
  readonly isTextChanged: boolean;
  /** Of a misquote where the document comes nearest to it, and the differing words. */
  readonly nearest: Misquote | null;
  /** The documents that are meant, where it cannot be told which. */
  readonly candidates: readonly CandidateDocument[];
}

export interface Misquote {
  readonly citation: Citation;
  /** From the first difference to the last; one of them may be empty. */
  readonly claimed: string;
  readonly stored: string;
}

export interface CandidateDocument {
  readonly documentId: string;
  readonly label: string;
  readonly issuer: string | null;
}

const nothing = { citation: null, isTextChanged: false, nearest: null, candidates: [] } as const;

/**
 * Finds the quote in the document that is meant.
 *
 * @param meant - the documents that the citation can mean
 * @param nearest - what finds where the document comes nearest to a misquote, which reads the whole document
 */
export async function checkCitation(
  claim: ClaimedCitation,
  meant: readonly DocumentSummary[],
  readDocument: (documentId: string) => Promise<StoredDocument | null>,
  nearest: typeof nearestStretch,
): Promise<VerifiedCitation> {
  if (!claim.documentId && !claim.number) return { ...nothing, outcome: 'document-not-named' };
  const [found, ...others] = meant;
  if (found && others.length > 0)
    return { ...nothing, outcome: 'ambiguous', candidates: [found, ...others].map(nameOf) };
  const document = found ? await readDocument(found.id) : null;
  if (!document) return { ...nothing, outcome: 'document-not-found' };
  const isTextChanged = Boolean(claim.textSha256) && claim.textSha256 !== document.textSha256;
  const isInPath = (span: Citation['span']): boolean => !claim.path || claim.path === pathOf(document, span);
  const span = findQuote(document.text, claim.quote, claim.span ?? null, isInPath);
  if (span === null)
    return {
      ...nothing,
      outcome: 'misquoted',
      isTextChanged,
      nearest: misquoteOf(document, nearest(document.text, claim.quote)),
    };
  const isAtSpan = !claim.span || (claim.span.start === span.start && claim.span.end === span.end);
  const outcome = isAtSpan && isInPath(span) ? 'verbatim' : 'moved';
  return { ...nothing, outcome, isTextChanged, citation: cite(document, span) };
}

/** Whether the quote stands in the document, wherever that is. */
export function isFound({ outcome }: Pick<VerifiedCitation, 'outcome'>): boolean {
  return outcome === 'verbatim' || outcome === 'moved';
}

function misquoteOf(document: StoredDocument, stretch: NearestStretch | null): Misquote | null {
  if (stretch === null) return null;
  return { citation: cite(document, stretch.span), claimed: stretch.claimed, stored: stretch.stored };
}

function pathOf({ document: { outline } }: StoredDocument, span: Citation['span']): string {
  const unit = unitOf(outline, span);
  return unit === null ? '' : unitLabel(outline, unit);
}

function nameOf(document: DocumentSummary): CandidateDocument {
  return { documentId: document.id, label: documentLabel(document), issuer: document.issuer };
}
