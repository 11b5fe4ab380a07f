import { fold } from '../base/fold.ts';

/** `Chủ tịch tỉnh là ai`, `bí thư tỉnh ủy tên gì`: who holds an office. */
const asksWhoHolds =
  /^(?:(?:dong chi|ong|ba|hoi|cho hoi) )?(?:pho )?(?:chu tich|bi thu|giam doc|chanh van phong|hieu truong)(?! hoi dong(?! nhan)| ban | to | doan )(?: [a-z]{1,10}){0,8} (?:(?:hien nay )?la (?:ai|nguoi nao|dong chi nao)|ten (?:la )?gi|ho ten (?:la )?gi)[ ?.!]*$/;
/** A person's name behind what he is called, in two to five words, the first of which begins no office. */
const name =
  /(?<!\p{L})(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à):?(?! (?:Phó|Chủ|Bí|Trưởng|Ủy|Giám|Chánh)(?!\p{L}))(?: \p{Lu}\p{L}{0,9}){2,5}/u;

/** Whether a question asks for the name of who holds an office; rules and tasks of the office are no answer. Who chairs a council is told by an office. */
export function asksForName(question: string): boolean {
  return asksWhoHolds.test(fold(question).trim());
}

export function namesSomeone(text: string): boolean {
  return name.test(text.normalize('NFC'));
}
