import { type Span, sliceSpan } from '../base/span.ts';
import type { Citation } from '../evidence/citation.ts';
import type { DocumentSummary, StoredDocument } from '../library/records.ts';
import { type AnswerForm, answerLimits } from './answer-form.ts';
import { checkCitation, isFound, type VerifiedCitation } from './check-citation.ts';
import { checkSentence } from './check-sentence.ts';
import { EventLoopTurns } from './event-loop-turns.ts';
import { ClaimedDocuments } from './find-claimed.ts';
import { nearestWithin } from './nearest-stretch.ts';
import { QuotedLeads } from './quoted-leads.ts';
import { type AnswerSentence, answerSentences } from './quoted-lines.ts';
import type { SentenceFault } from './sentence-fault.ts';

/** A sentence of an answer against what it cites. */
export interface VerifiedSentence {
  /** Without its marks. */
  readonly text: string;
  /** In the answer's text, with its marks, in UTF-16 code units. */
  readonly span: Span;
  /** Numbers of citations, from 1. */
  readonly marks: readonly number[];
  /** Empty where the quotes bear it out. */
  readonly faults: readonly SentenceFault[];
}

/** What an answer says against what the library has. */
export interface Verification {
  /** Whether every quote stands in its document and bears out every sentence that cites it, and the figure is of its quote. */
  readonly isSupported: boolean;
  /** Of an answer that abstains none: it claims nothing. */
  readonly sentences: readonly VerifiedSentence[];
  /** In the order of the answer's own. */
  readonly citations: readonly VerifiedCitation[];
  /** Whether the figure stands where it is claimed to in its quote; null where the answer puts none first. */
  readonly figure: 'verbatim' | 'misquoted' | null;
}

/** What an answer is checked against. */
export interface VerifiedLibrary {
  readonly documents: readonly DocumentSummary[];
  readonly readDocument: (documentId: string) => Promise<StoredDocument | null>;
}

/** So much text is read for what comes nearest to misquotes, in UTF-16 code units: some 0.6 s. Guess. */
const mostReadForNearest = 5_000_000;

/** Checks an answer of the form, sentence by sentence; the signal is heeded between citations and sentences. */
export async function verifyAnswer(
  form: AnswerForm,
  library: VerifiedLibrary,
  signal: AbortSignal | undefined,
): Promise<Verification> {
  const claims = form.kind === 'abstained' ? form.nearest : form.citations;
  const documents = new ClaimedDocuments(library.documents);
  const citations: VerifiedCitation[] = [];
  const turns = new EventLoopTurns(signal);
  const nearest = nearestWithin(mostReadForNearest);
  for (const claim of claims) {
    await turns.next();
    citations.push(await checkCitation(claim, documents.find(claim), library.readDocument, nearest));
  }
  const quotes = claims.map(({ quote }) => quote);
  const said = form.kind === 'abstained' ? [] : answerSentences(form.text, quotes);
  const found = citations.flatMap(({ citation }) => citation ?? []);
  const leads = await QuotedLeads.find(found, library.readDocument, turns);
  const sentences: VerifiedSentence[] = [];
  for (const sentence of said) {
    const { text, span, marks } = sentence;
    await turns.next();
    sentences.push({ text, span, marks, faults: faultsOf(sentence, citations, leads) });
  }
  const figure = figureOf(form);
  const isBorneOut = sentences.every(({ faults }) => faults.length === 0) && figure !== 'misquoted';
  return { isSupported: citations.every(isFound) && isBorneOut, sentences, citations, figure };
}

function figureOf(form: AnswerForm): Verification['figure'] {
  if (form.kind === 'abstained' || !form.figure) return null;
  const { words, citation, span } = form.figure;
  const quote = form.citations[citation]?.quote ?? '';
  const isSlice = sliceSpan(quote, span).normalize('NFC') === words.normalize('NFC');
  return isSlice && !cutsWord(quote, span.start) && !cutsWord(quote, span.end) ? 'verbatim' : 'misquoted';
}

/** `9.000.000` is no figure of `19.000.000`, nor `000.000` of it. */
function cutsWord(text: string, at: number): boolean {
  return (
    (/[\p{L}\p{N}]$/u.test(text.slice(0, at).slice(-2)) && /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))) ||
    (/\d[.,/]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^[.,/]?\d/.test(text.slice(at, at + 2)))
  );
}

/** A line of a quote under no label, or under its own, says nothing else. */
function isLabelled({ lead, marks }: AnswerSentence, citations: readonly VerifiedCitation[]): boolean {
  if (lead === null) return false;
  return lead === '' || marks.some((mark) => lead === `${citations[mark - 1]?.citation?.label}:`);
}

function faultsOf(
  sentence: AnswerSentence,
  citations: readonly VerifiedCitation[],
  leads: QuotedLeads,
): SentenceFault[] {
  const { text, marks } = sentence;
  if (marks.length === 0) return [{ kind: 'uncited', words: text }];
  const faulty = marks.flatMap((mark) => faultOfMark(mark, citations[mark - 1]));
  const found = firstSources(marks.flatMap((mark) => citations[mark - 1]?.citation ?? []));
  // Without a source every word would be one more fault.
  if (found.length === 0 || isLabelled(sentence, citations)) return faulty;
  const passages = found.map((citation) => leads.passageOf(citation, found));
  const labels = found.map(({ label, issuer, subject }) => [label, issuer, subject].filter(Boolean).join(', '));
  return [...faulty, ...checkSentence(text, passages, labels)];
}

/** As many as have no more letters than one quote may have: what a comparison takes grows with their product. */
function firstSources(citations: readonly Citation[]): Citation[] {
  let letters = 0;
  return citations.filter(({ quote }) => {
    letters += quote.length;
    return letters <= answerLimits.quote;
  });
}

function faultOfMark(mark: number, citation: VerifiedCitation | undefined): SentenceFault[] {
  if (citation && isFound(citation)) return [];
  return [{ kind: citation?.outcome === 'misquoted' ? 'misquoted' : 'unknown-citation', words: `[${mark}]` }];
}
