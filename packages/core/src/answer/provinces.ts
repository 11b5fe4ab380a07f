/** The provinces and cities under the central government, those before July 2025 too, folded (Nghị quyết 202/2025/QH15). */
const names =
  'an giang|ba ria|bac giang|bac kan|bac can|bac lieu|bac ninh|ben tre|binh dinh|binh duong|binh phuoc|binh thuan|ca mau|can tho|' +
  'cao bang|da nang|dak lak|dac lac|dak nong|dac nong|dien bien|dong nai|dong thap|gia lai|ha giang|ha nam|ha noi|ha tinh|' +
  'hai duong|hai phong|hau giang|hoa binh|ho chi minh|hue|hung yen|khanh hoa|kien giang|kon tum|lai chau|lam dong|lang son|' +
  'lao cai|long an|nam dinh|nghe an|ninh binh|ninh thuan|phu tho|phu yen|quang binh|quang nam|quang ngai|quang ninh|' +
  'quang tri|soc trang|son la|tay ninh|thai binh|thai nguyen|thanh hoa|thua thien|tien giang|tra vinh|tuyen quang|' +
  'vinh long|vinh phuc|yen bai';

/** Behind what has a place in its name a province is meant, with capitals and diacritics or without. */
const named = new RegExp(
  `(?<![a-z])(?:tinh|thanh pho|tp\\.?|ubnd|hdnd|tinh uy|thanh uy|tinh doan|thanh doan) ?(${names}|hcm)(?![a-z])`,
  'g',
);

export interface NamedProvince {
  /** Where it stands, its kind before it: `tinh dong thap`. */
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
