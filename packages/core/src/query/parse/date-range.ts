import { fold } from '../../base/fold.ts';

/** ISO 8601 days, both included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

const year = '(?<year>(?:19|20)\\d\\d)';
const month = '(?<month>0?[1-9]|1[0-2])';
const day = '(?<day>0?[1-9]|[12]\\d|3[01])';
/** Of folded text; what is not said makes the range wider. */
const forms: readonly RegExp[] = [
  `(?:nam )?${year}`,
  `${year}[-/]${month}`,
  `${month}[-/]${year}`,
  `(?:thang )?${month} nam ${year}`,
  `${year}[-/]${month}[-/]${day}`,
  `${day}[-/.]${month}[-/.]${year}`,
  `(?:ngay )?${day} thang ${month} nam ${year}`,
].map((form) => new RegExp(`^${form}$`));
const yearsForm = /^((?:19|20)\d\d)(?: ?[-–] ?((?:19|20)\d\d))?$/;

/** The days that a date means: `2022`, `5/2022`, `2022-05`, `15/3/2022`, `2022-03-15`; null when it is none. */
export function readDateRange(text: string): DateRange | null {
  const folded = fold(text);
  for (const form of forms) {
    const parts = form.exec(folded)?.groups;
    if (parts?.year !== undefined) return rangeOf(parts.year, parts.month, parts.day);
  }
  return null;
}

/** `2022`, `2020-2022`. */
export function readYears(text: string): DateRange | null {
  const [, first, last = first] = yearsForm.exec(text) ?? [];
  return first === undefined || last === undefined ? null : { from: `${first}-01-01`, to: `${last}-12-31` };
}

/** The days that both allow. */
export function intersect(one: Partial<DateRange>, other: Partial<DateRange>): Partial<DateRange> {
  const from = [one.from, other.from].filter((date) => date !== undefined).sort();
  const to = [one.to, other.to].filter((date) => date !== undefined).sort();
  return { ...(from.length > 0 && { from: from.at(-1) }), ...(to.length > 0 && { to: to[0] }) } as Partial<DateRange>;
}

function rangeOf(year: string, month: string | undefined, day: string | undefined): DateRange | null {
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  if (Number(day ?? 1) > lastDay) return null;
  const isoDay = (m: string, d: string | number): string =>
    `${year}-${m.padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return { from: isoDay(month ?? '1', day ?? 1), to: isoDay(month ?? '12', day ?? lastDay) };
}
