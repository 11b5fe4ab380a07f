import { type Span, spansOverlap } from '../../base/span.ts';
import { type Citation, cite } from '../../evidence/citation.ts';
import { bestPiece } from '../../evidence/select-quote.ts';
import { checkSentence } from '../../verification/check-sentence.ts';
import { listLeadSpans } from '../../verification/list-lead-spans.ts';
import { labelsOf } from './judge-sentence.ts';
import { type Source, wordsOf } from './numbered-sources.ts';

/**
 * What a sentence that passed the check is cited by: of each source the piece nearest to it where these pieces bear it out as
 * well, else the whole; behind them what opens the lists that they stand in, where the sentence needs that too.
 */
export function citeSentence(text: string, cited: readonly Source[]): Citation[] {
  const nearest = cited.map((source) => pieceOf(text, source));
  const isEnough = (sources: readonly Source[]): boolean =>
    checkSentence(text, sources.map(wordsOf), labelsOf(sources)).length === 0;
  const alone = nearest.map((source) => ({ ...source, leads: [] }));
  const [enough = cited] = [alone, nearest].filter(isEnough);
  return [
    ...enough.map(({ document, span }) => cite(document, span)),
    ...enough.flatMap(({ document, leads }) => leads.map((lead) => cite(document, lead))),
  ];
}

function pieceOf(text: string, source: Source): Source {
  const { document } = source;
  const span = bestPiece(text, document.text, source.span);
  const leads = listLeadSpans(document, span).filter((lead) => !spansOverlap(lead, span));
  return { ...source, span, leads, label: cite(document, span).label };
}

/** The citations of an answer in the order of their marks, each once. */
export class CitationList {
  readonly citations: Citation[] = [];

  /** The marks of what is cited: `[1][3]`. */
  mark(cited: readonly Citation[]): string {
    return [...new Set(cited.map((citation) => `[${this.numberOf(citation)}]`))].join('');
  }

  private numberOf(citation: Citation): number {
    const known = this.citations.findIndex(
      ({ documentId, span }) => documentId === citation.documentId && isSame(span, citation.span),
    );
    return known < 0 ? this.citations.push(citation) : known + 1;
  }
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
