import { isChidanError } from '../base/error.ts';
import { parseObject, refuseLineOf, splitLines } from './json-lines.ts';

/** `passages`: a questions file of docs/EVALUATION.md; `beir`: queries of a test collection. */
export type QuestionsForm = 'passages' | 'beir';

/** Tells by its first line what a file of questions is; null where it is neither. */
export function detectQuestionsForm(text: string): QuestionsForm | null {
  const [line] = splitLines(text);
  if (!line) return null;
  try {
    const value = parseObject(line, refuseLineOf());
    if ('id' in value || 'question' in value) return 'passages';
    return '_id' in value && !('title' in value) ? 'beir' : null;
  } catch (error) {
    if (isChidanError(error)) return null;
    throw error;
  }
}
