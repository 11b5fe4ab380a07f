import { wordKey } from '../verification/closed-words.ts';
import { type ComparedWord, comparableText, comparedWords } from '../verification/compared-words.ts';

/** A statement of a quote: what it says, and the figures and negations that may make another say otherwise. */
export interface Claim {
  /** Its words but for the light ones, in alphabetical order, each figure as a place with what it counts: equal for one statement. */
  readonly about: string;
  /** The figures, each behind the word that follows it, sorted by that. */
  readonly figures: readonly Figure[];
  /** How many negations it has. */
  readonly negations: number;
  /** Whether it allows or demands, or says that it does not: `được`, `không phải`; null where it does neither. */
  readonly allows: boolean | null;
  /** Whether it rules and does not report: only rules contradict each other by their numbers. */
  readonly isRule: boolean;
}

interface Figure {
  readonly unit: string;
  readonly key: string;
  readonly kind: ComparedWord['kind'];
  /** Whether it names a thing and measures none: `khóa 8`, `khoản 2`. */
  readonly isLabel: boolean;
}

const keysOf = (words: string): ReadonlySet<string> => new Set(words.split(',').map(wordKey));
/** They may stand in one of two equal statements and not in the other. */
const light = keysOf(
  'các,những,thì,là,của,việc,phải,được,cần,có,và,trong,thời,hạn,trong thời hạn,vòng,kể,từ,ngày,tháng,năm,tại,về,đến,cho,theo,bằng,một,thực hiện,quy định,nhất,chậm,trước,hết,với,đối với',
);
const negations = keysOf('không,chưa,cấm,đừng');
const modals = keysOf('được,phải,cần');
/** `không quá`, `không dưới`: bounds, no negation. */
const bounds = keysOf('quá,dưới,ít,hơn,vượt,kể,chỉ');
const rules = keysOf(
  'phải,quá,dưới,nhất,tối,chậm,trước,hạn,trong thời hạn,vòng,mức,hằng,hàng,mỗi,thưởng,hỗ,hưởng,phạt,cấm',
);
const labels = keysOf(
  'điều,khoản,điểm,mục,khóa,kỳ,quý,thứ,đợt,số,loại,nhóm,hạng,bậc,lớp,khối,phụ,lục,tháng,chương,phần',
);
/** Of itself a document says what no other does: `Quyết định này có hiệu lực từ …`. */
const itself = keysOf('này');
/** A shorter statement says too little to be told apart from another of the same words. Guess. */
const leastWords = 6;

/** The statements of a quote that another document could contradict. */
export function readClaims(quote: string): Claim[] {
  if (quote.includes('\t')) return [];
  const statements: ComparedWord[][] = [];
  for (const word of comparedWords(comparableText(quote))) {
    if (word.gap === 'stop' || word.gap === 'semicolon' || statements.length === 0) statements.push([]);
    statements.at(-1)?.push(word);
  }
  return statements.flatMap((words) => claimOf(words) ?? []);
}

function claimOf(words: readonly ComparedWord[]): Claim | null {
  const isNegation = ({ key }: ComparedWord, at: number): boolean =>
    negations.has(key) && !bounds.has(words[at + 1]?.key ?? '');
  const content = words.filter((word) => !isFigure(word) && !light.has(word.key) && !negations.has(word.key));
  if (content.length < leastWords || words.some(({ key }) => itself.has(key))) return null;
  const figures = words.flatMap((word, at): Figure[] => {
    if (!isFigure(word)) return [];
    const unit = words.slice(at + 1).find((next) => !isFigure(next) && !light.has(next.key))?.key ?? '';
    return [{ unit, key: word.key, kind: word.kind, isLabel: labels.has(words[at - 1]?.key ?? '') }];
  });
  const about = [...content.map(({ key }) => key), ...figures.map(({ unit }) => `#${unit}`)].sort().join(' ');
  return {
    about,
    figures: figures.toSorted((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0)),
    negations: words.filter(isNegation).length,
    allows: allowance(words),
    isRule: words.some(({ key }) => rules.has(key)),
  };
}

function allowance(words: readonly ComparedWord[]): boolean | null {
  const at = words.findIndex(({ key }) => modals.has(key));
  return at < 0 ? null : !negations.has(words[at - 1]?.key ?? '');
}

function isFigure({ kind }: ComparedWord): boolean {
  return kind === 'number' || kind === 'date';
}

/** Whether two statements say the same but for a number, a date of the same year or a negation. */
export function saysOtherwise(a: Claim, b: Claim): boolean {
  if (a.about !== b.about) return false;
  const pairs = a.figures.map((figure, at) => [figure, b.figures[at] ?? figure] as const);
  const differing = pairs.filter(([one, other]) => one.key !== other.key);
  if (differing.some(([one, other]) => isAnotherCase(one, other))) return false;
  // A list of offences names with a `không` what another text asks for: only what is allowed and what is not contradict.
  if (differing.length === 0) return a.allows !== null && b.allows !== null && a.allows !== b.allows;
  return a.isRule && b.isRule && a.negations === b.negations;
}

/** Whether two figures tell apart what is spoken of: another year, term or unit. */
function isAnotherCase(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || one.isLabel || other.isLabel) return true;
  if (one.kind === 'number') return isYear(one.key) || isYear(other.key);
  return one.key.split('-')[0] !== other.key.split('-')[0];
}

function isYear(key: string): boolean {
  return /^(?:19|20)\d\d$/.test(key);
}
