import type { OperationOptions } from '../base/progress.ts';
import type { Citation } from '../evidence/citation.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';

/** What an answerer gives: quotes that answer, or none with what came nearest. The engine makes an answer of it. */
export type Reply =
  | {
      readonly kind: 'answered';
      /** Best first. */
      readonly citations: readonly Citation[];
      /** Of the first quote to bear the answer, 0 to 1. */
      readonly probability: number;
      /** Labels of the documents asked about that what is quoted replaced; none when left out. */
      readonly replaced?: readonly string[];
      /** Near, and not quoted unless it contradicts what is; none when left out. */
      readonly beside?: readonly Citation[];
    }
  | { readonly kind: 'abstained'; readonly nearest: readonly Citation[] };

/** Port: answers a question from evidence, best first. The engine checks every quote of what it returns. */
export type Answerer = (question: string, evidence: readonly Evidence[], options: OperationOptions) => Promise<Reply>;

/** Of the passages found so many are shown as the nearest. */
const mostNearest = 3;

/** Nothing answers; these passages came nearest. */
export function replyWithout(evidence: readonly Evidence[]): Reply {
  return { kind: 'abstained', nearest: nearestOf(evidence) };
}

/** The best passages, to be shown where nothing is said. */
export function nearestOf(evidence: readonly Evidence[]): Citation[] {
  return evidence.slice(0, mostNearest).map(({ citation }) => citation);
}
