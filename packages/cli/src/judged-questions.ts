import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  ChidanError,
  detectQuestionsForm,
  parseBeirTopics,
  parseQuestions,
  type Question,
  type Topic,
} from '@chidan/core';
import { readText } from './text-file.ts';

/** What `evaluate` was given: questions judged by passage, or the topics of a test collection in BEIR's form. */
export type JudgedQuestions =
  | { readonly judgedBy: 'passage'; readonly questions: readonly Question[] }
  | { readonly judgedBy: 'document'; readonly topics: readonly Topic[]; readonly corpusPath: string };

/**
 * Reads a questions file, a folder in BEIR's form, or the queries of such a folder.
 *
 * @param path - absolute
 * @param qrelsPath - of the judgments of a test collection; absolute; looked for beside the queries when left out
 * @throws ChidanError QUESTIONS_FORM_UNKNOWN, QUESTIONS_INVALID, OPTION_INVALID, FILE_NOT_FOUND, FILE_UNREADABLE
 */
export async function readJudgedQuestions(path: string, qrelsPath: string | undefined): Promise<JudgedQuestions> {
  const unknown = (reason: string) => new ChidanError('QUESTIONS_FORM_UNKNOWN', { path, reason });
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const queriesPath = isFolder ? join(path, 'queries.jsonl') : path;
  if (isFolder && !existsSync(queriesPath)) throw unknown('thiếu queries.jsonl');
  const text = await readText(queriesPath);
  const form = detectQuestionsForm(text);
  if (form === null || (isFolder && form !== 'beir')) throw unknown('không đúng mẫu nào');
  if (form === 'passages') {
    if (qrelsPath !== undefined)
      throw new ChidanError('OPTION_INVALID', { option: '--qrels', reason: 'chỉ dùng cho mẫu BEIR' });
    return { judgedBy: 'passage', questions: parseQuestions(text) };
  }
  const folder = dirname(queriesPath);
  const candidates = qrelsPath === undefined ? findQrels(folder) : [qrelsPath];
  const [found] = candidates;
  if (found === undefined) throw unknown('thiếu qrels.tsv');
  if (candidates.length > 1) throw unknown('có nhiều tệp qrels, hãy chọn bằng --qrels');
  const topics = parseBeirTopics({
    queries: { name: basename(queriesPath), text },
    judgments: { name: basename(found), text: await readText(found) },
  });
  if (topics.length === 0) throw unknown('không có câu nào được chấm');
  return { judgedBy: 'document', topics, corpusPath: join(folder, 'corpus.jsonl') };
}

/** `qrels.tsv`, else the judgments of the part that BEIR reports, else those of every part. */
function findQrels(folder: string): string[] {
  const first = [join(folder, 'qrels.tsv'), join(folder, 'qrels', 'test.tsv')].find((path) => existsSync(path));
  if (first !== undefined) return [first];
  const parts = join(folder, 'qrels');
  if (!existsSync(parts)) return [];
  return readdirSync(parts)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => join(parts, name));
}
