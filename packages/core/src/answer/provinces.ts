import { fold, toneKey } from '../base/fold.ts';

/** The provinces and cities under the central government, those before July 2025 too (Nghị quyết 202/2025/QH15). */
const written =
  'An Giang|Bà Rịa|Bắc Giang|Bắc Kạn|Bắc Cạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|' +
  'Cao Bằng|Đà Nẵng|Đắk Lắk|Đắc Lắc|Đắk Nông|Đắc Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|' +
  'Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|' +
  'Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|' +
  'Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên|Tiền Giang|Trà Vinh|Tuyên Quang|' +
  'Vĩnh Long|Vĩnh Phúc|Yên Bái';
const names = fold(written);
const writtenNames: ReadonlySet<string> = new Set(written.split('|').map((name) => placeKey(name)));
/** Alone, without diacritics, these are other words as like as not. */
const seldomAlone: ReadonlySet<string> = new Set(
  'dien bien|hoa binh|ca mau|ha nam|gia lai|long an|thanh hoa|binh duong|binh dinh'.split('|'),
);

/** Behind what has a place in its name a province is meant, with capitals and diacritics or without. */
const named = new RegExp(
  `(?<![a-z])(?:tinh|thanh pho|tp\\.?|ubnd|hdnd|tinh uy|thanh uy|tinh doan|thanh doan) ?(${names}|hcm)(?![a-z])`,
  'g',
);

const bare = new RegExp(`(?<![a-z])(?:${names})(?![a-z])`, 'g');

export interface NamedProvince {
  /** Where it stands, its kind before it where that is said: `tinh dong thap`. */
  readonly start: number;
  readonly end: number;
  /** Folded, each way that a document may call it. */
  readonly names: readonly string[];
}

/** The provinces that a folded text names: `ubnd tinh dong thap`, `Thành ủy TP.HCM`. */
export function provincesIn(folded: string): NamedProvince[] {
  return Array.from(folded.matchAll(named), ({ 0: words, 1: name = '', index }) => ({
    start: index,
    end: index + words.length,
    names: namesOf(name),
  }));
}

/**
 * Likewise where the name stands alone, in two syllables. Without diacritics other words have the same letters: `dien bien` is
 * nearly always `diễn biến`. `Hồ Chí Minh` is a person.
 */
export function bareProvincesIn(text: string, folded: string): NamedProvince[] {
  const bearsDiacritics = folded !== text.toLowerCase();
  return Array.from(folded.matchAll(bare), ({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    names: [name],
  })).filter(({ start, end, names: [name = ''] }) => {
    if (!name.includes(' ') || name === 'ho chi minh') return false;
    return bearsDiacritics ? writtenNames.has(placeKey(text.slice(start, end))) : !seldomAlone.has(name);
  });
}

/** The same for `Thanh Hóa` and `Thanh Hoá`. */
function placeKey(name: string): string {
  return name.toLowerCase().split(' ').map(toneKey).join(' ');
}

/** The city bears a person's name, which alone tells no place. */
function namesOf(name: string): string[] {
  const isCity = name === 'hcm' || name === 'ho chi minh';
  return isCity ? ['thanh pho ho chi minh', 'tp ho chi minh', 'tp hcm', 'tphcm', 'sai gon'] : [name];
}

/** Syllables, folded, of which names of places are made. */
const placeSyllables: ReadonlySet<string> = new Set(
  (
    'an bac ben binh ca can cao chau cu dai dak dien dinh dong duc duong duyen gia giang ha hai hau hiep hoa hoang hung khanh kien lai ' +
    'lam lang lao linh loc loi long luong minh my nam nghe nghia nguyen nhon ninh phong phu phuc phuoc quang son song tam tan tay thai ' +
    'thang thanh thinh tho thoi thuan thuy tien tra tri trung tu tuyen van viet vinh xuan yen'
  ).split(' '),
);

/** Whether two folded syllables may be a place's name: those of `bình sơn`, not those of `bình xét`. */
export function isLikeAPlace(first: string, second: string): boolean {
  return placeSyllables.has(first) && placeSyllables.has(second);
}
