import type { Citation } from '../evidence/citation.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';
import type { Abstained, Answered } from './answer.ts';

/** An answer of quotes, each with its label and mark. */
export function replyWith(question: string, citations: readonly Citation[]): Omit<Answered, 'missing'> {
  const lines = citations.map((citation, index) => `${citation.label}: “${citation.quote}” [${index + 1}]`);
  return { kind: 'answered', question, text: lines.join('\n'), citations };
}

/** Of the passages found so many are shown as the nearest. */
export const mostNearest = 3;

/** That nothing answers, with the passages that came nearest. */
export function replyWithout(question: string, evidence: readonly Evidence[]): Omit<Abstained, 'missing'> {
  const nearest = evidence.slice(0, mostNearest).map(({ citation }) => citation);
  return { kind: 'abstained', question, text: 'Không tìm thấy căn cứ trong kho văn bản.', nearest };
}
