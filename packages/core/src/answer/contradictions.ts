import { groupBy } from '../base/group-by.ts';
import type { Citation } from '../evidence/citation.ts';
import type { Contradiction } from './answer.ts';
import { readClaims, saysOtherwise } from './claim.ts';
import { compareWeight, placeOfIssuer, rankOfIssuer } from './issuer-rank.ts';

/**
 * The pairs of quotes, of different documents, that say the same but for a number, a date or a `không`; in each what counts more
 * first: of a higher body, else newer. Pure over any list of quotes; what is not quoted is not seen.
 */
export function contradictionsAmong(citations: readonly Citation[]): Contradiction[] {
  if (new Set(citations.map(({ documentId }) => documentId)).size < 2) return [];
  const claims = citations.flatMap(({ quote }, place) => readClaims(quote).map((claim) => ({ claim, place })));
  const found = new Map<string, Contradiction>();
  for (const alike of groupBy(claims, ({ claim }) => claim.about).values()) {
    for (const [one, other] of pairsOf(alike)) {
      const [a, b] = [citations[one.place], citations[other.place]];
      if (!a || !b || !saysOtherwise(one.claim, other.claim) || !canDiffer(a, b)) continue;
      const { order, reason } = compareWeight(a, b);
      const [first, second] = order > 0 ? [other.place, one.place] : [one.place, other.place];
      found.set(`${first} ${second}`, { first, second, reason });
    }
  }
  return [...found.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}

function pairsOf<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}

/** Whether two documents can speak of the same: neither replaced the other, and they are no rules of two places. */
function canDiffer(a: Citation, b: Citation): boolean {
  if (a.documentId === b.documentId) return false;
  if (a.replacedBy?.documentId === b.documentId || b.replacedBy?.documentId === a.documentId) return false;
  // What is planned or reported for one year says nothing of the next.
  if (isPlan(a) && isPlan(b) && a.date?.slice(0, 4) !== b.date?.slice(0, 4)) return false;
  if (rankOfIssuer(a.issuer) !== rankOfIssuer(b.issuer)) return true;
  const [place, other] = [placeOfIssuer(a.issuer), placeOfIssuer(b.issuer)];
  return place === null || other === null || place === other;
}

function isPlan({ label }: Citation): boolean {
  return /(?:^|, )(?:Kế hoạch|Chương trình|Báo cáo|Phương án)(?= )/.test(label);
}
