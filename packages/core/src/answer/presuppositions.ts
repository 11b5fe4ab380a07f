import { fold } from '../base/fold.ts';
import { sliceSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';

/** What a question takes for granted, and an answer must be about. */
export interface Presupposition {
  readonly kind: 'year' | 'body';
  /** `2025`; `Thành ủy Hà Nội`, as typed. */
  readonly words: string;
  /** Of a body its own name, folded: `ha noi`. */
  readonly name: string;
  /** Whether the document that is asked of is said to be that body's own: `Quy chế … của Bộ Giáo dục`. */
  readonly isIssuer: boolean;
}

/** How many chunks of the library bear two neighbouring syllables, diacritics aside. */
export type CountPairs = (first: string, second: string) => number;

/** But for one of a range (`khóa 2025 - 2030`), which is a name more than a year. */
const year = /(?<![\d/.-]|\d [-–] )(?:19|20)\d\d(?![\d/]| ?[-–] ?\d)/g;
/** A kind of body or place, and the two syllables behind it. */
const body =
  /(?<![a-z])(tinh uy|thanh uy|huyen uy|quan uy|thanh pho|tp\.?|tinh|huyen|quan|thi xa|bo|so) ([a-z]+) ([a-z]+)(?![a-z])/g;
/** Behind these stands nothing but a name; the others are parts of other words too (`cơ quan`, `chi bộ`, `hồ sơ`). */
const isAlwaysNamed: ReadonlySet<string> = new Set([
  'tinh uy',
  'thanh uy',
  'huyen uy',
  'quan uy',
  'thanh pho',
  'tp',
  'tp.',
]);

/** What goes on behind a body and is no name: `Huyện ủy phải xây dựng`, `Tỉnh ủy giao những việc gì`. */
const goingOn: ReadonlySet<string> = new Set(
  (
    'phải được có không chưa đã đang sẽ hết bị là về và với cho để thì cần nào này đó ở từ đến trong theo của tại trình giao ' +
    'yêu quy ban chỉ họp ký gửi lấy làm xây tổ quyết phê thông nghe kết phân mở nhận báo ra nên cũng đề đặt lãnh kiểm tham hỗ triển ' +
    'thường thực chủ'
  ).split(' '),
);

/** Places that begin like them. */
const placesAllTheSame = /^(?:cần (?:thơ|giờ|đước|giuộc)|từ (?:liêm|sơn)|giao thủy|quy nhơn|thông nông)$/;

/** What stands before the body that issued a document. */
const ownDocument =
  /^(?:theo )?(?:nghi quyet|quyet dinh|chi thi|quy dinh|quy che|ket luan|thong bao|huong dan|ke hoach|chuong trinh|thong tu|nghi dinh)(?![a-z])[^.;?]{0,120} cua $/;

/** The years that a question names, and the bodies that it names by their own names. */
export function presuppositionsOf(question: string, count: CountPairs): Presupposition[] {
  const text = question.normalize('NFC');
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  // Capitals tell a name only where other words go without, and where names have them a word without is none.
  const isCapitals = text === text.toUpperCase();
  const withoutNumbers = text.split(' ').filter((word) => !/\d/.test(word));
  const behindFirst = withoutNumbers.join(' ').slice(1);
  const isSmall = behindFirst === behindFirst.toLowerCase();
  const years = Array.from(
    folded.matchAll(year),
    ({ 0: words }): Presupposition => ({ kind: 'year', words, name: words, isIssuer: false }),
  );
  const bodies = Array.from(folded.matchAll(body)).flatMap(
    ({ 0: words, 1: kind = '', 2: first = '', 3: second = '', index }) => {
      const typed = text.slice(index, index + words.length);
      const name = `${first} ${second}`;
      // A name is written with capitals, or is one that no document bears.
      const isCapitalised =
        !isCapitals &&
        typed
          .split(' ')
          .slice(-2)
          .every((word) => /^\p{Lu}/u.test(word));
      const own = typed.split(' ').slice(-2).join(' ').toLowerCase();
      const goesOn = goingOn.has(own.split(' ')[0] ?? '') && !placesAllTheSame.test(own);
      const isUnknown = isAlwaysNamed.has(kind) && count(first, second) === 0 && !goesOn;
      const isName = isCapitalised || (isUnknown && (isCapitals || isSmall));
      const isIssuer = ownDocument.test(folded.slice(0, index));
      return isName ? [{ kind: 'body' as const, words: typed, name, isIssuer }] : [];
    },
  );
  return [...years, ...bodies];
}

/** The presuppositions that a passage and what stands around it do not meet. */
export function unmetBy({ document, passage }: Evidence, presuppositions: readonly Presupposition[]): Presupposition[] {
  if (presuppositions.length === 0) return [];
  const around = fold([document.title, document.date ?? '', ...leadsTo(document, passage), passage.text].join('\n'));
  // Folded only for a body: a text may be long.
  const whole = presuppositions.some(({ kind }) => kind === 'body') ? fold(document.text) : '';
  return presuppositions.filter(({ kind, name, words, isIssuer }) => {
    if (kind === 'year') return !around.includes(name);
    if (isIssuer) return !fold(document.text.slice(0, document.document.body.start)).includes(name);
    return !whole.includes(fold(words)) && !whole.includes(` ${name}`);
  });
}

/** What the units around a passage say before the units in them. */
function leadsTo({ text, document: { outline } }: Evidence['document'], { span }: Evidence['passage']): string[] {
  const leads: string[] = [];
  for (let at = unitOf(outline, span); at !== null; at = outline[at]?.parent ?? null) {
    const unit = outline[at];
    const first = outline.findIndex((node) => node.parent === at);
    if (unit)
      leads.push(sliceSpan(text, { start: unit.span.start, end: outline[first]?.span.start ?? unit.span.start }));
  }
  return leads;
}
