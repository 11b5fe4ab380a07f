// The judged questions on corpus/documents: the two halves of corpus/questions.jsonl, and beside the tuning half those of
// more-questions.jsonl, in the same form, on the same documents and all for tuning.
import { readFileSync } from 'node:fs';
import { parseQuestions } from '@chidan/core';

const files = ['../../corpus/questions.jsonl', './more-questions.jsonl'];

/** @param {'tune' | 'report'} part */
export function readCorpusQuestions(part) {
  return files
    .flatMap((file) => parseQuestions(readFileSync(new URL(file, import.meta.url), 'utf8')))
    .filter(({ split }) => split === part);
}

/** An item without its mark and the comma behind it: a recipient is quoted without them. */
export function bareItem(item) {
  return item.replace(/^[-–+] /, '').replace(/[,;.]$/, '');
}
