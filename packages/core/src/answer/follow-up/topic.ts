import { fold } from '../../base/fold.ts';
import { queryLine } from '../../query/parse/query-line.ts';
import { hasDiacritics } from '../../search-index/terms.ts';

const measure =
  '(?: (?:tiền|đồng|ngày|tháng|năm|lần|lượt|người|giờ|phút|phần trăm|tuổi|mét|trang|buổi)(?: làm việc)?|%| %)?';
const before = '(?:(?:là|vào|trong|từ|đến|trước|bằng|gồm|thì|do|vì|như|ở|tại|được|phải có|có)(?: |$)){0,2}';
/** The words that ask, with what leads them in. */
const words = [
  `${before}(?:bao nhiêu|mấy)${measure}`,
  `${before}(?:ngày|hôm|tháng|năm|lúc|khi|thời gian)? ?(?:nào|bao giờ|ngày mấy|bao lâu)`,
  `${before}(?:(?:những|các) )?(?:việc )?(?:gì|ai|đâu|những nơi nào)`,
  `${before}(?:thế nào|ra sao|sao)`,
  '(?:không|chưa)$',
].join('|');
const asFolded = fold(words);
const accented = new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'giu');
const unaccented = new RegExp(`(?<![a-z\\d])(?:${asFolded})(?![a-z\\d])`, 'g');

/** What a question is about: its words but for those that ask; the question itself where nothing else is left. */
export function topicOf(question: string): string {
  const { text, folded } = queryLine(question.replace(/[\s?.!…]{1,10}$/, ''));
  let [topic, at] = ['', 0];
  for (const { index, 0: found } of hasDiacritics(text) ? text.matchAll(accented) : folded.matchAll(unaccented)) {
    topic += text.slice(at, index);
    at = index + found.length;
  }
  topic = (topic + text.slice(at))
    .replace(/ {1,9}/g, ' ')
    .replace(/ (?=[,;:])/g, '')
    .replace(/^[ ,;:]{1,9}|[ ,;:]{1,9}$/g, '');
  return topic === '' ? text : topic;
}
