// The judged questions on corpus/documents: the two halves of corpus/questions.jsonl, and beside the tuning half those of
// more-questions.jsonl, in the same form, on the same documents and all for tuning; fresh-questions.jsonl are for one look.
import { readFileSync } from 'node:fs';
import { parseQuestions } from '@chidan/core';

const files = ['../../corpus/questions.jsonl', './more-questions.jsonl'];
/** Written after the others and fitted on by nobody: look at what they miss once, then move them to the others. */
const fresh = './fresh-questions.jsonl';

/** @param {'tune' | 'report' | 'fresh'} part */
export function readCorpusQuestions(part) {
  return (part === 'fresh' ? [fresh] : files)
    .flatMap((file) => parseQuestions(readFileSync(new URL(file, import.meta.url), 'utf8')))
    .filter(({ split }) => part === 'fresh' || split === part);
}

/** An item without its mark and the comma behind it: a recipient is quoted without them. */
export function bareItem(item) {
  return item.replace(/^[-–+] /, '').replace(/[,;.]$/, '');
}
