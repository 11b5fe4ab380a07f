import { fold, isUpperCase } from '../../base/fold.ts';

/** Family names that nearly all signers bear; others are read too, with less confidence. */
const familyNames: ReadonlySet<string> = new Set(
  (
    'nguyễn,trần,lê,phạm,hoàng,huỳnh,phan,vũ,võ,đặng,bùi,đỗ,hồ,ngô,dương,lý,an,âu,bạch,bế,cao,chu,châu,cù,đàm,đào,điểu,đinh,đoàn,' +
    'đồng,giàng,giáp,hà,hầu,hứa,kiều,kim,khổng,khuất,la,lã,lại,lâm,lò,lộc,lục,lương,lưu,lù,mã,mai,ma,nghiêm,ngụy,nhâm,nông,ninh,' +
    'ông,phùng,quách,quàng,sùng,tạ,tăng,thái,thạch,thào,thẩm,thân,tiêu,tô,tôn,tống,triệu,trịnh,trương,trang,từ,tòng,uông,văn,vàng,' +
    'vi,viên,vương,xa,y,sơn,danh,chá,cầm,bàn,bá,biện,bành,chế,cát,doãn,đường,hàn,hạ,khương,khúc,liễu,lỗ,mạc,mạch,phí,phó,thiều,tào,ung'
  ).split(','),
);
const degrees =
  /^(?:(?:GS|PGS|TS|TSKH|ThS|Th\.S|BS|BSCK|CK\s?I{1,2}|LS|KS|DS|NGND|NGƯT|TTND|TTƯT|Dr|Lm|ĐĐ|HT|TT)(?:[.,]\s*|\s+))+/u;
const ranks = /^(?:Đại|Thượng|Trung|Thiếu|Chuẩn)\s+(?:tướng|tá|úy|uý|đô đốc)\s+/iu;
const signedMark = /^\(?\s?(?:đã ký|ký tên|đã kí|ký)\s?\)?\s?[:.]?\s{1,3}(?=\p{Lu})/iu;
const word = /^\p{Lu}(?:['’]\p{Lu})?[\p{L}'’]*$/u;
const notNames =
  /^(?:ong|ba|dong|dieu|noi|kinh|can|phu luc|muc|chuong|phan|ngay|so|ha noi|viet nam|trang|nhu|luu)(?:\s|$)/;
const fewestWords = 2;
const mostWords = 6;

export interface PersonName {
  /** As printed, with degree and rank; without `(Đã ký)`. */
  readonly name: string;
  /** Where it begins in the cell. */
  readonly offset: number;
  /** Whether it looks like a Vietnamese name beyond doubt. */
  readonly isSure: boolean;
}

/** A person's name alone in a cell: two to six words, each with a capital first letter; a rank or degree may stand before it. */
export function readPersonName(text: string): PersonName | null {
  const offset = signedMark.exec(text)?.[0].length ?? 0;
  const name = text.slice(offset);
  const bare = name.replace(ranks, '').replace(degrees, '').replace(ranks, '');
  const words = bare.split(/\s+/);
  if (words.length < fewestWords || words.length > mostWords || !words.every((part) => word.test(part))) return null;
  const isFamilyName = familyNames.has((words[0] ?? '').toLowerCase().normalize('NFC'));
  if (!isFamilyName && notNames.test(fold(bare))) return null;
  if (isUpperCase(bare)) return isFamilyName && words.length < mostWords ? { name, offset, isSure: false } : null;
  return { name, offset, isSure: isFamilyName || bare !== name };
}
