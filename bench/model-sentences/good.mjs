// Sentences that a language model may write of a passage: nothing that binds is added, changed or left out.

const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
const bare = (text) => text.replace(/[.;]$/u, '');

/** A document is named in the middle of a sentence with a small first letter, but a proper name keeps its own. */
const lowered = (text) =>
  /^\p{Lu}\p{L}*\s\p{Lu}|^(?:Tỉnh|Trung tâm|Sở|Ban|Ủy|Bí thư Tỉnh|Mặt trận|Chủ tịch|Đài|Bộ|Công an)/u.test(text)
    ? text
    : lower(text);

/** Kind → what is made of a sentence and the one behind it; null where the kind does not suit it. */
export const goodKinds = {
  verbatim: (words) => `${bare(words)}.`,
  'lead-in': (words, { label }) => `Theo ${label}, ${bare(lowered(words))}.`,
  'label-behind': (words, { label }) => `${bare(words)} (${label}).`,
  'clause-order': (words) => {
    const found = /^((?:Trong thời hạn|Khi|Nếu|Trường hợp|Sau khi|Trước) [^,;:]+), ([^,;:]+)[.;]$/u.exec(words);
    return found && !/ thì /u.test(found[2])
      ? `${found[2].charAt(0).toUpperCase()}${found[2].slice(1)}, ${lower(found[1])}.`
      : null;
  },
  'part-left': (words) => {
    const parts = bare(words).split('; ');
    const weighty = /(?<!\p{L})(?:trừ|trường hợp|riêng|nhưng|nếu|chỉ|khi|đối với|trong đó)(?!\p{L})/iu;
    return parts.length > 1 && !parts.some((part) => weighty.test(part) || part.includes(':')) ? `${parts[0]}.` : null;
  },
  'equal-forms': (words) => {
    const changed = words
      .replace(/ngày 0?(\d+) tháng 0?(\d+) năm (\d{4})/gu, 'ngày $1/$2/$3')
      .replace(/ngày 0?(\d+)\/0?(\d+)\/(\d{4})/gu, 'ngày $1 tháng $2 năm $3')
      .replace(/(?<![\d./-])0(\d)(?=\s)/gu, '$1')
      .replace(/\d{1,3}(?:\.\d{3})+/gu, (digits) => digits.replaceAll('.', ''));
    return changed === words ? null : changed;
  },
  'other-typing': (words) => {
    const changed = words
      .replace(/ủy/gu, 'uỷ')
      .replace(/hòa/gu, 'hoà')
      .replace(/[“”]/gu, '"')
      .replace(/tỉ lệ/gu, 'tỉ  lệ');
    return changed === words ? null : changed.normalize('NFD');
  },
  merged: (words, { next }) => (next ? `${bare(words)}; ${lowered(next)}` : null),
  'also-said': (words, { next }) => (next ? `${bare(words)}. Ngoài ra, ${lowered(next)}` : null),
  quoted: (words, { label }) => `${label} nêu: “${words}”`.replace(/^(.*“)(.*“.*)$/su, ''),
};
