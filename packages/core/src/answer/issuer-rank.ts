import { fold } from '../base/fold.ts';

/**
 * Patterns of folded names, the first that matches counts: what is named last in `Ban Chỉ huy Quân sự xã … ` may say more than
 * its first word, so the lower bodies come first. 1 is the highest.
 */
const ranks: readonly (readonly [pattern: RegExp, rank: number | null])[] = [
  [/(?<![a-z])(?:chi bo|chi uy|cap xa|xa|phuong|thi tran|co so|ap|thon|khu pho)(?![a-z])/, 4],
  [/(?<![a-z])(?:huyen|huyen uy|quan uy|thi uy|thi xa|quan (?!su|doan|khu|chung)[a-z])/, 3],
  [/^dang uy (?:khoi|cac co quan)(?![a-z])/, 3],
  [/(?<![a-z])(?:thanh uy|thanh pho|tp\.?) (?:ha noi|hai phong|da nang|can tho|ho chi minh|hue)(?![a-z])/, 2],
  // Of another town it may be a province's or a district's.
  [/(?<![a-z])(?:thanh uy|thanh pho)(?![a-z])/, null],
  [/(?<![a-z])(?:tinh|tinh uy|tinh doan)(?![a-z])|^so /, 2],
  [
    /(?<![a-z])(?:trung uong|quoc hoi|chinh phu|thu tuong|chu tich nuoc|bo chinh tri|ban bi thu|tong bi thu|toi cao|kiem toan nha nuoc|ngan hang nha nuoc)(?![a-z])/,
    1,
  ],
  [/^bo (?!chi huy|tu lenh|phan)[a-z]/, 1],
];

/** How high a body stands by its name: 1 central, 2 a province, 3 a district, 4 a commune or the base; null where it does not say. */
export function rankOfIssuer(issuer: string | null): number | null {
  if (issuer === null) return null;
  const folded = fold(issuer).trim();
  return ranks.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Which of two documents counts more, and why: of a higher body, else newer. */
export interface ComparedWeight {
  /** Negative where the first does; 0 where it is not known. */
  readonly order: number;
  readonly reason: 'higher' | 'newer' | null;
}

export function compareWeight(
  a: { readonly issuer: string | null; readonly date: string | null },
  b: { readonly issuer: string | null; readonly date: string | null },
): ComparedWeight {
  const [first, second] = [rankOfIssuer(a.issuer), rankOfIssuer(b.issuer)];
  if (first !== null && second !== null && first !== second) return { order: first - second, reason: 'higher' };
  if (a.date === null || b.date === null || a.date === b.date) return { order: 0, reason: null };
  return { order: a.date > b.date ? -1 : 1, reason: 'newer' };
}

const placeLead =
  /(?<![a-z])(?:tinh uy|tinh(?! uy)|thanh uy|thanh pho|huyen uy|huyen(?! uy)|quan uy|thi uy|thi xa|xa|phuong|thi tran) (?=[a-z])/;

/** The place of a body, folded: of `UBND HUYỆN DUYÊN PHÚ` the last words; null where none is named. */
export function placeOfIssuer(issuer: string | null): string | null {
  if (issuer === null) return null;
  const folded = fold(issuer).trim();
  const lead = placeLead.exec(folded);
  return lead ? folded.slice(lead.index + lead[0].length) : null;
}
