/**
 * The ways in which people type a document number into a search box. Nothing of the parser is used here: codes and names are
 * given in full, so that what the parser does not know shows.
 */

/** Code → names of its type, as said in full. */
const namesByCode = {
  NQ: ['Nghị quyết'],
  QĐ: ['Quyết định', 'Quy định'],
  CT: ['Chỉ thị'],
  KL: ['Kết luận'],
  TB: ['Thông báo'],
  HD: ['Hướng dẫn'],
  KH: ['Kế hoạch'],
  CTr: ['Chương trình'],
  BC: ['Báo cáo'],
  TTr: ['Tờ trình'],
  NĐ: ['Nghị định'],
  TT: ['Thông tư'],
  AL: ['Án lệ'],
};
/** Of numbers without the code of a type. */
const lawName = 'Luật';
const letterName = 'Công văn';

const printedForm = /^(\d+[a-zđ]?)([-/])(?:(\d{4})\/)?(.+)$/u;

/** `784-QĐ/TU` → its parts, and the names of its type. */
function readPrinted(printed) {
  const [, serial, , year, rest] = printedForm.exec(printed);
  const codes = rest.split(/[-/]/);
  const typeCode = codes[0] in namesByCode ? codes[0] : null;
  const names = typeCode ? namesByCode[typeCode] : /^(?:QH|UBTVQH)\d/.test(codes[0]) ? [lawName] : [letterName];
  return { printed, serial, year: year ?? null, codes, typeCode, names };
}

const withoutDiacritics = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
const lower = (text) => text.toLowerCase();
/** Letters as people type them: as printed, small, without diacritics, in capitals, composed otherwise, another Đ. */
const letterings = [
  (text) => text,
  lower,
  (text) => withoutDiacritics(text).toLowerCase(),
  (text) => withoutDiacritics(text).toUpperCase(),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('Đ', '\u00D0').replaceAll('đ', '\u0111'),
];
const [, small, bare] = letterings;

/** What stands between serial and codes, and between codes. */
const marks = ['-', '/', ' ', ' - ', ' / ', '–', '- ', ' -', '/ ', ' /', '_'];
const innerMarks = ['/', '-', ' ', ' / ', ' - ', '_'];

/** The whole number, with every mark between its parts, in every lettering. */
function* wholeForms({ serial, year, codes }) {
  const head = year === null ? [serial] : [`${serial}/${year}`, `${serial} ${year}`, `${serial}-${year}`];
  for (const lettering of letterings.slice(0, 4)) {
    for (const mark of marks) {
      for (const inner of innerMarks) {
        for (const start of head) yield lettering(`${start}${mark}${codes.join(inner)}`);
      }
    }
  }
  for (const lettering of letterings) yield lettering(`${head[0]}/${codes.join('-')}`);
}

/** Run together, or the codes first. */
function* gluedForms({ serial, year, codes, typeCode }) {
  if (typeCode === null) return;
  const [type, ...issuers] = codes;
  const number = year === null ? serial : `${serial}/${year}`;
  for (const lettering of [small, bare, (text) => text]) {
    yield lettering(`${type}${number}`);
    yield lettering(`${type} ${number}`);
    yield lettering(`${type}.${number}`);
    yield lettering(`${type}-${number}`);
    yield lettering(`${type}${serial}`);
    if (issuers.length === 0) continue;
    yield lettering(`${type}-${issuers.join('-')} ${number}`);
    yield lettering(`${type}/${issuers.join('-')} ${number}`);
    yield lettering(`${type} ${issuers.join(' ')} ${number}`);
    yield lettering(`${type}-${issuers.join('-')} số ${number}`);
    yield lettering(`${type}${number}-${issuers.join('-')}`);
    yield lettering(`${type}${number}/${issuers.join('-')}`);
    yield lettering(`${serial}${type}/${issuers.join('-')}`);
    yield lettering(`${serial}${type}-${issuers.join('-')}`);
    yield lettering(`${serial}${type} ${issuers.join(' ')}`);
  }
}

/** With something left out: the issuer, the year, all codes. */
function* partialForms({ serial, year, codes, typeCode, names }) {
  yield serial;
  if (year !== null) yield `${serial}/${year}`;
  for (const lettering of [small, bare, (text) => text]) {
    if (typeCode !== null) {
      yield lettering(`${serial}-${typeCode}`);
      yield lettering(`${serial}/${typeCode}`);
      yield lettering(`${serial} ${typeCode}`);
    }
    if (year !== null) yield lettering(`${serial}/${codes.join('-')}`);
    for (const name of names) {
      yield lettering(`${name} ${serial}`);
      yield lettering(`${name} số ${serial}`);
      yield lettering(`${name} số: ${serial}`);
      if (year !== null) yield lettering(`${name} ${serial}/${year}`);
      if (year !== null) yield lettering(`${name} số ${serial} năm ${year}`);
      if (typeCode !== null) yield lettering(`${name} ${serial}-${typeCode}`);
    }
  }
}

const labels = ['số ', 'so ', 'Số: ', 'số:', 'Số ', 'SỐ ', 'số : ', 'so: '];

/** With `số` or the type's name before it. */
function* labelledForms(parts) {
  const { printed, serial, year, codes, typeCode, names } = parts;
  const spaced = [serial, ...(year === null ? [] : [year]), ...codes].join(' ');
  for (const number of [printed, small(printed), bare(printed), bare(spaced)]) {
    for (const label of labels) yield label + number;
    for (const name of names) {
      yield `${name} ${number}`;
      yield `${small(name)} số ${number}`;
      yield `${bare(name)} ${number}`;
      yield `${bare(name)} so ${number}`;
      yield `${name.toUpperCase()} SỐ ${number}`;
    }
    if (typeCode !== null) yield `${typeCode} ${number}`;
    if (typeCode !== null) yield `${bare(typeCode)} so ${number}`;
  }
}

/** Words before and behind, by the number. */
const before = [
  'nội dung ',
  'noi dung ',
  'xem ',
  'tìm ',
  'theo ',
  'căn cứ ',
  'tóm tắt ',
  'văn bản ',
  'phân công cấp ủy theo ',
];
const behind = [
  ' quy định gì',
  ' nói gì về phân công cấp ủy',
  ' ve che do bao cao',
  ' còn hiệu lực không',
  ' ngày 5/3/2022',
  ', ngày 05 tháng 3 năm 2022',
  ' của Ban Thường vụ',
  '?',
  '.',
];
const units = [
  'điều 5 ',
  'dieu 5 ',
  'Điều 5 ',
  'khoản 2 điều 14 ',
  'khoan 2 dieu 14 ',
  'điểm a khoản 1 Điều 3 của ',
  'mục 5 ',
  'k2 đ14 ',
];
const unitsBehind = [' điều 5', ', Điều 5', ' dieu 5 khoan 2', ' khoản 2 điều 14'];

/** In a sentence, or beside a unit. */
function* surroundedForms({ printed, serial, year, codes, typeCode, names }) {
  const spaced = bare([serial, ...(year === null ? [] : [year]), ...codes].join(' '));
  const full = [printed, small(printed), bare(printed), spaced];
  const said = names.flatMap((name) => [
    `${name} ${serial}`,
    `${bare(name)} so ${serial}`,
    `${small(name)} ${printed}`,
  ]);
  if (typeCode !== null) said.push(`${small(typeCode)} ${serial}`, `${bare(typeCode)}${serial}`);
  for (const number of [...full, ...said]) {
    for (const words of [...before, ...units]) yield words + number;
    for (const words of [...behind, ...unitsBehind]) yield number + words;
  }
}

/** A zero before the serial is dropped or put. */
function* zeroForms(parts) {
  const other = parts.serial.startsWith('0') ? parts.serial.replace(/^0+/, '') : `0${parts.serial}`;
  if (other.replace(/\D/g, '').length > 4) return;
  const printed = other + parts.printed.slice(parts.serial.length);
  yield* [
    printed,
    bare(printed),
    `số ${small(printed)}`,
    `${parts.names[0]} ${other}`,
    `${bare(parts.names[0])} so ${other}`,
  ];
}

/**
 * The forms in which a number may be typed.
 *
 * @param {string} printed - as it stands in its document: `784-QĐ/TU`, `30/2020/NĐ-CP`, `123/UBND-VX`
 * @returns {string[]} each once; 200 at least
 */
export function numberForms(printed) {
  const parts = readPrinted(printed);
  return [
    ...new Set([
      ...wholeForms(parts),
      ...gluedForms(parts),
      ...partialForms(parts),
      ...labelledForms(parts),
      ...surroundedForms(parts),
      ...zeroForms(parts),
    ]),
  ];
}

const types = ['NQ', 'QĐ', 'CT', 'KL', 'TB', 'HD', 'KH', 'CTr', 'BC', 'TTr'];
const partyIssuers = ['TU', 'TW', 'ĐUK', 'HU', 'ThU', 'ĐU', 'BTCTU', 'VPTU', 'UBKTTU', 'BTGDVTU', 'VPTW'];
const stateIssuers = ['UBND', 'HĐND', 'TTg', 'BNV', 'SNV', 'BTC', 'SGDĐT', 'VPCP', 'BYT', 'SXD'];
const sections = ['VX', 'NC', 'KT', 'TH', 'KGVX'];

/**
 * Numbers such as documents bear, of both families.
 *
 * @param {number} count
 * @param {() => number} random - from 0 to below 1
 * @returns {string[]}
 */
export function inventNumbers(count, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const serial = (most) => String(1 + Math.floor(random() ** 2 * most)).padStart(2, '0');
  const year = () => 2005 + Math.floor(random() * 21);
  const kinds = [
    () => `${serial(999)}-${pick(types)}/${pick(partyIssuers)}`,
    () => `${serial(2400)}/${pick(['QĐ', 'KH', 'TB', 'BC', 'TTr', 'CT'])}-${pick(stateIssuers)}`,
    () => `${serial(199)}/${year()}/NĐ-CP`,
    () => `${serial(99)}/${year()}/TT-${pick(['BNV', 'BTC', 'BYT', 'BGDĐT', 'BXD'])}`,
    () => `${serial(99)}/${year()}/QĐ-${pick(['UBND', 'TTg'])}`,
    () => `${serial(99)}/${year()}/QH${10 + Math.floor(random() * 6)}`,
    () => `${serial(70)}/${year()}/AL`,
    () => `${serial(2400)}/${pick(['UBND', 'BNV', 'VPCP', 'SXD'])}-${pick(sections)}`,
  ];
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]());
}
