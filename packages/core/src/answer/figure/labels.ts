import { fold } from '../../base/fold.ts';
import { foldedSyllables, hasDiacritics, tonedSyllables } from '../../search-index/terms.ts';

/** What sets a thing apart from the others of its kind: `hạng 2`, `giải ba`, `cấp xã`. */
export interface Label {
  readonly kind: string;
  readonly name: string;
}

const ranks = 'nhat|nhi|ba|tu|dac|khuyen|phu|[a-d]';
const numerals = 'mot|hai|ba|bon|i{1,3}|iv|[a-d]';
/** Heads with the names that they bear besides numbers, folded. */
const heads: Readonly<Record<string, RegExp>> = {
  giai: named(ranks),
  hang: named(`${ranks}|${numerals}`),
  loai: named(numerals),
  nhom: named(numerals),
  bac: named(numerals),
  muc: named(numerals),
  quy: named(numerals),
  khoa: named('[xvi]{1,5}'),
  lop: named('mot|hai|ba|bon|nam'),
  thu: named('nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi'),
};
const levels = ['tỉnh', 'huyện', 'xã'];
const tonedLevels = levels.flatMap(tonedSyllables);

function named(names: string): RegExp {
  return new RegExp(`^(?:${names}|\\d{1,3})$`);
}

/** Whether a folded syllable and the next make a label: `giai ba`. */
export function isLabel(head: string | undefined, name: string | undefined): boolean {
  return head !== undefined && name !== undefined && Boolean(heads[head]?.test(name));
}

export function labelsIn(text: string): Label[] {
  const folded = foldedSyllables(text);
  const words = hasDiacritics(text) ? tonedSyllables(text) : folded;
  const known = words === folded ? levels.map(fold) : tonedLevels;
  return folded.flatMap((head, at): Label[] => {
    const name = folded[at + 1];
    const level = known.indexOf(words[at] ?? '');
    if (level >= 0) return [{ kind: 'level', name: `${level}` }];
    return name !== undefined && isLabel(head, name) ? [{ kind: head, name: name.replace(/^0+(?=\d)/, '') }] : [];
  });
}

/** Whether a text bears one of some labels where another bears others of its kind: they speak of two such things. */
export function isOfLabel(labels: readonly Label[], text: string, other: string): boolean {
  return labels.some((label) => isBorne(label, labelsIn(text)) && isOfAnother([label], other));
}

/** Whether a text bears, of the kind of one of some labels, others only. */
export function isOfAnother(labels: readonly Label[], text: string): boolean {
  const borne = labelsIn(text);
  return labels.some((label) => !isBorne(label, borne) && borne.some(({ kind }) => kind === label.kind));
}

function isBorne({ kind, name }: Label, labels: readonly Label[]): boolean {
  return labels.some((one) => one.kind === kind && one.name === name);
}
