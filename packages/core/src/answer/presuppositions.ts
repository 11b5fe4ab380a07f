import { fold } from '../base/fold.ts';
import { sliceSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';
import { bareProvincesIn, isLikeAPlace, provincesIn } from './provinces.ts';

/** What a question takes for granted, and an answer must be about. */
export interface Presupposition {
  readonly kind: 'year' | 'body';
  /** `2025`, `2026 - 2030`; `Thành ủy Hà Nội`, as typed. */
  readonly words: string;
  /** Of a body its own name, folded, each way that a document may write it: `ha noi`; of a span of years `2026-2030`. */
  readonly names: readonly string[];
  /** Whether the document that is asked of is said to be that body's own: `Quy chế … của Bộ Giáo dục`. */
  readonly isIssuer: boolean;
}

/** How many chunks of the library bear two neighbouring syllables, diacritics aside. */
export type CountPairs = (first: string, second: string) => number;

/** `2025`, or a span: `giai đoạn 2026 - 2030`. */
const year = /(?<![\d/.-]|\d [-–] )(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?(?![\d/]| ?[-–] ?\d)/g;
/** A kind of body or place, and the two syllables behind it, of which one may begin the next: `cơ quan tỉnh Vĩnh Long`. */
const body =
  /(?<![a-z])(tinh uy|thanh uy|huyen uy|quan uy|dang uy|thanh pho|tp\.?|tinh|huyen|quan|thi xa|bo|so)(?= ([a-z]+) ([a-z]+)(?![a-z]))/g;
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

/** Of `tính tiền đóng` no place is to be read. */
const placeKind = /^(?:tỉnh|huyện|quận|thị xã|thành phố) /i;

/** Bodies that are called by what they do: `Sở Y tế`, `Đảng ủy Quân sự`. */
const isNamedByWork: ReadonlySet<string> = new Set(['bo', 'so', 'dang uy']);

/** What goes on behind a body and is no name: `Huyện ủy phải xây dựng`, `Tỉnh ủy giao những việc gì`. */
const goingOn: ReadonlySet<string> = new Set(
  (
    'phải được có không chưa đã đang sẽ hết bị là về và với cho để thì cần nào này đó ở từ đến trong theo của tại trình giao ' +
    'yêu quy ban chỉ họp ký gửi lấy làm xây tổ quyết phê thông nghe kết phân mở nhận báo ra nên cũng đề đặt lãnh kiểm tham hỗ triển ' +
    'thường thực chủ các những tên'
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
    ({ 0: words }): Presupposition => ({ kind: 'year', words, names: [asSpan(words)], isIssuer: false }),
  );
  const provinces = provincesIn(folded).map(({ start, end, names }) => ({
    start,
    words: text.slice(start, end),
    names,
  }));
  const bodies = Array.from(folded.matchAll(body)).flatMap(({ 0: kind, 2: first = '', 3: second = '', index }) => {
    if (provinces.some(({ start }) => start === index)) return [];
    const words = text.slice(index, index + `${kind} ${first} ${second}`.length);
    const own = words.split(' ').slice(-2);
    // A name is written with capitals (a body's of its work with the first alone), or is one that no document bears.
    const capital = isNamedByWork.has(kind) ? [words, own[0] ?? ''] : own;
    const isCapitalised = !isCapitals && capital.every((word) => /^\p{Lu}/u.test(word)) && !goingOn.has(own[1] ?? '');
    const goesOn = goingOn.has(own[0]?.toLowerCase() ?? '') && !placesAllTheSame.test(own.join(' ').toLowerCase());
    const isUnknown = isAlwaysNamed.has(kind) && count(first, second) === 0 && !goesOn;
    const isPlace = placeKind.test(words) && isLikeAPlace(first, second);
    const isName = isCapitalised || isPlace || (isUnknown && (isCapitals || isSmall));
    return isName ? [{ start: index, words, names: [`${first} ${second}`] }] : [];
  });
  const taken = [...provinces, ...bodies].map(({ start, words }) => ({ start, end: start + words.length }));
  const alone = bareProvincesIn(text, folded).flatMap(({ start, end, names }) => {
    if (taken.some((one) => one.start < end && start < one.end)) return [];
    const [first = '', second = ''] = folded.slice(start, end).split(' ');
    const words = text.slice(start, end);
    const isCapitalised = words.split(' ').every((word) => /^\p{Lu}/u.test(word));
    // Without capitals it is meant where no document has these two syllables side by side.
    const isMeant = isCapitals || isSmall ? count(first, second) === 0 : isCapitalised;
    return isMeant ? [{ start, words, names }] : [];
  });
  const named = [...provinces, ...bodies, ...alone].map(
    ({ start, words, names }): Presupposition => ({
      kind: 'body',
      words,
      names,
      isIssuer: ownDocument.test(folded.slice(0, start)),
    }),
  );
  return [...years, ...named];
}

/** Years as a document may write them: of `2026 – 2030` `2026-2030`. */
function asSpan(text: string): string {
  return text.replace(/ ?[-–] ?/g, '-');
}

/** The presuppositions that a passage and what stands around it do not meet. */
export function unmetBy({ document, passage }: Evidence, presuppositions: readonly Presupposition[]): Presupposition[] {
  if (presuppositions.length === 0) return [];
  const said = fold([document.title, ...leadsTo(document, passage), passage.text].join('\n'));
  // A plan for 2025 is signed in 2024: of a document that names its year in its title the date says nothing.
  const isOfAYear = /(?<!\p{L})năm \d{4}/iu.test(document.title.normalize('NFC'));
  const around = isOfAYear ? said : `${said}\n${document.date ?? ''}`;
  // A span of years is the name of a programme: it need not stand beside what is asked.
  const isSpan = ({ names }: Presupposition): boolean => names.some((name) => name.includes('-'));
  // Folded only where it is looked at: a text may be long.
  const isWholeAsked = presuppositions.some((one) => one.kind === 'body' || isSpan(one));
  const whole = isWholeAsked ? fold(document.text) : '';
  const wholeWords = wordsOf(whole);
  const headWords = wordsOf(whole.slice(0, document.document.body.start));
  return presuppositions.filter((one) => {
    const { kind, names, isIssuer } = one;
    const text = kind === 'body' ? (isIssuer ? headWords : wholeWords) : asSpan(isSpan(one) ? whole : around);
    return !names.some((name) => text.includes(kind === 'body' ? ` ${name} ` : name));
  });
}

/** The words of a folded text, a space before and behind each, whatever stands between them. */
function wordsOf(folded: string): string {
  return ` ${folded.replace(/[^a-z0-9]+/g, ' ')} `;
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
