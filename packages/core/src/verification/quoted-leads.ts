import { type Span, sliceSpan, spansOverlap } from '../base/span.ts';
import type { Citation } from '../evidence/citation.ts';
import type { StoredDocument } from '../library/records.ts';
import { readUnitMarker } from '../text/unit-marker.ts';
import type { EventLoopTurns } from './event-loop-turns.ts';
import { listLeadSpans } from './list-lead-spans.ts';

/** A sentence that opens the list in which a quote stands, and the other quotes that have it. */
interface QuotedLead {
  readonly words: string;
  readonly quotedIn: readonly Citation[];
}

/** Of an answer's citations, each an object of its own, what others of them say to open the lists in which they stand. */
export class QuotedLeads {
  private readonly leads: ReadonlyMap<Citation, readonly QuotedLead[]>;

  private constructor(leads: ReadonlyMap<Citation, readonly QuotedLead[]>) {
    this.leads = leads;
  }

  static async find(
    citations: readonly Citation[],
    readDocument: (documentId: string) => Promise<StoredDocument | null>,
    turns: EventLoopTurns,
  ): Promise<QuotedLeads> {
    const leads = new Map<Citation, QuotedLead[]>();
    for (const citation of citations) {
      const others = citations.filter((other) => other !== citation && other.documentId === citation.documentId);
      if (others.length === 0) continue;
      await turns.next();
      const document = await readDocument(citation.documentId);
      if (document) leads.set(citation, leadsIn(document, citation, others));
    }
    return new QuotedLeads(leads);
  }

  /** A quote below those of its leads that are cited with it: as its document has them. */
  passageOf(citation: Citation, cited: readonly Citation[]): string {
    const leads = (this.leads.get(citation) ?? []).filter(({ quotedIn }) =>
      quotedIn.some((one) => cited.includes(one)),
    );
    return [...leads.map(({ words }) => words), citation.quote].join('\n');
  }
}

function leadsIn(document: StoredDocument, { span }: Citation, others: readonly Citation[]): QuotedLead[] {
  return listLeadSpans(document, span)
    .filter((lead) => !spansOverlap(lead, span))
    .map((lead) => ({
      words: sliceSpan(document.text, lead),
      quotedIn: others.filter((other) => hasLead(document.text, lead, other)),
    }))
    .filter(({ quotedIn }) => quotedIn.length > 0);
}

/** Whether a quote has the sentence to its end, from its start or from behind its mark: `2. `. */
function hasLead(text: string, lead: Span, { span: { start, end } }: Citation): boolean {
  const marker = readUnitMarker(sliceSpan(text, lead))?.length ?? 0;
  return start < lead.end && lead.end <= end && text.slice(lead.start + marker, start).trim() === '';
}
