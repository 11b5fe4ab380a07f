import { fold } from '../base/fold.ts';

/**
 * What a question asks for, where that decides how it is answered: what a document says of itself (who signed it, to whom it speaks, where it goes,
 * when it was issued and holds, on what it is based, what it replaces), whether it is still in force, or a whole list.
 */
export type QuestionKind =
  | 'signer'
  | 'addressees'
  | 'recipients'
  | 'issued'
  | 'effective'
  | 'basis'
  | 'replaces'
  | 'in-force'
  | 'list'
  | 'other';

const when = '(?:ngay(?: thang)?(?: nam)?|khi|luc|thang|nam|bua|hom) nao|bao gio';
const documents = 'van ban|nghi quyet|quyet dinh|chi thi|quy dinh|quy che|ket luan|huong dan|luat|nghi dinh|thong tu';

/** Patterns of folded text, the first that matches counts; a question of how much or when asks for no list. */
const patterns: readonly (readonly [kind: QuestionKind, pattern: RegExp])[] = [
  ['signer', /(?<![a-z])(?:do ai ky|(?:ai|nguoi nao|dong chi nao) (?:da |la nguoi )?ky|nguoi ky)(?![a-z])/],
  ['addressees', /(?<![a-z])kinh gui(?![a-z])/],
  [
    'recipients',
    /(?<![a-z])(?:noi nhan|gui (?:cho |den |di )?(?:(?:nhung |cac )?(?:noi|don vi|co quan|ai)|nhung dau)|chuyen (?:den|toi) (?:nhung|cac) (?:noi|cho|don vi|co quan) (?:nao|gi))(?![a-z])/,
  ],
  [
    'in-force',
    /(?<![a-z])(?:con (?:hieu luc|gia tri|dung duoc|ap dung)|het hieu luc|bi (?:thay the|bai bo)|(?:nao|gi) thay the|thay the (?:boi|bang))(?![a-z])/,
  ],
  [
    'replaces',
    new RegExp(
      `(?<![a-z])(?:thay the|thay cho|bai bo)(?: cho)? (?:nhung |cac )?(?:${documents})(?: so)? (?:nao|gi)(?![a-z])`,
    ),
  ],
  [
    'effective',
    new RegExp(
      `(?<![a-z])(?:hieu luc(?: thi hanh)?|(?:thi hanh|ap dung)(?= (?:ke )?tu)|bat dau (?:thi hanh|ap dung)) (?:ke )?(?:tu |vao )?(?:${when})(?![a-z])|` +
        `(?<!ke tu |tu |sau )(?<![a-z])ngay (?:co )?hieu luc(?![a-z])|^(?:khi nao|bao gio) [^?,]{0,80} co hieu luc(?![a-z])`,
    ),
  ],
  [
    'issued',
    new RegExp(
      `(?<![a-z])(?<!dinh |nhiem |hoc |thoi )(?:ban hanh|ky) (?:vao )?(?:${when})(?![a-z])|` +
        `(?<!ke tu |tu |sau )(?<![a-z])ngay (?:ban hanh|ky)(?![a-z])`,
    ),
  ],
  [
    'basis',
    new RegExp(
      `(?<![a-z])(?:can cu|dua tren|dua vao) (?:vao |tren |theo )?(?:nhung |cac )?(?:${documents})(?:,? (?:va )?(?:${documents})){0,4} (?:nao|gi)(?![a-z])|(?<![a-z])can cu phap ly(?![a-z])`,
    ),
  ],
  [
    'list',
    /(?<![a-z])(?:gom nhung|liet ke|tung (?:cap|don vi|dia phuong|huyen|xa|doi tuong|danh hieu|loai)|(?:ke|neu)(?: ra| het| ten)(?: het)?(?:(?: giup| gium| voi)?[ .?!]*$| (?:cac|nhung|tat ca|giup)))(?![a-z])/,
  ],
  [
    'list',
    /(?<![a-z])(?:(?:ke|ghi) (?:het|du|day du)(?: ra)?(?: (?:giup|gium|voi|cac|nhung|tat ca)|[ ?.!]*$)|ke (?:cac|nhung)|nhung ai|la nhung (?:[a-z]{1,7} ){1,3}(?:nao|gi|j)|may (?:viec|chuyen|thu|khoan|truong hop|dieu|loai|nhiem vu|giay to|buoc|noi dung) (?:nao|gi|j)|gom may (?:y|diem|muc|phan|viec|buoc|nhom|noi dung|quan diem|muc tieu|nhiem vu|tieu chi|tieu chuan|dieu kien)(?! khong))(?![a-z])/,
  ],
  ['other', /(?<![a-z])(?:bao nhieu|bao lau|may|khi nao|luc nao|ngay nao|ai)(?![a-z])/],
  [
    'list',
    /(?<![a-z])(?:(?:nhung|cac) [^?,;]{1,90} (?:nao|gi|j)|nhung (?:gi|noi|viec)|^(?:truong hop|viec) nao|gom (?:nhung|cac)|bao gom|liet ke|(?:viec|dieu kien|tieu chuan|yeu cau|noi dung|nhiem vu)[^?]{0,60} gi)(?![a-z])/,
  ],
  ['list', /(?<![a-z])(?:cua|theo|o) tung(?![a-z])/],
  ['list', /^(?:cac|nhung|tieu chuan|dieu kien|chi tieu|muc tieu|nhiem vu|bang) /],
  ['list', /^(?:co cau|thanh phan|trinh tu) (?!.{0,200}(?<![a-z])(?:khong|chua|hong)[ ?.!]*$)/],
];

/** Whether it asks for what a document says of itself. */
export function isOfHead(kind: QuestionKind): boolean {
  return kind !== 'in-force' && kind !== 'list' && kind !== 'other';
}

export function kindOfQuestion(question: string): QuestionKind {
  const folded = fold(unlike(question)).trim();
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

/** Words with the letters of those that ask, apart: `nếu` is no `nêu`. */
function unlike(question: string): string {
  return question
    .normalize('NFC')
    .replace(/(?<!\p{L})(?:nếu|nhưng|máy)(?!\p{L})/giu, '_')
    .replace(/(?<!\p{L})nêu(?!\p{L})/giu, 'kể');
}

const typeNames = new RegExp(
  `(?<![a-z])(?:${documents}|thong bao|ke hoach|chuong trinh|cong van|nay|so)(?![a-z])`,
  'g',
);

/**
 * A question, folded, without the words that tell its kind and without the types of documents: of `Quyết định về thi đua do ai ký?`
 * its subject.
 */
export function subjectAsked(question: string): string {
  const folded = fold(question).trim();
  const pattern = patterns.find(([, one]) => one.test(folded))?.[1];
  return (pattern ? folded.replace(pattern, ' ') : folded).replace(typeNames, ' ');
}
