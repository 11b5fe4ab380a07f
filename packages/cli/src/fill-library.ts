import { basename } from 'node:path';
import { corpusFileName, type ErrorCode, type OperationOptions, parseBeirCorpus } from '@chidan/core';
import type { Library } from '@chidan/core/node';
import { readText } from './text-file.ts';

/** What became of the documents of a test collection. */
export interface Filled {
  readonly documents: number;
  /** By the ids of the collection. */
  readonly failed: readonly { readonly id: string; readonly code: ErrorCode }[];
}

/**
 * Adds every article of a corpus.jsonl as a text file named after its id; those that are there already are passed over.
 *
 * @throws ChidanError QUESTIONS_INVALID, FILE_NOT_FOUND, FILE_UNREADABLE and what `add` throws
 */
export async function fillLibrary(library: Library, corpusPath: string, operation: OperationOptions): Promise<Filled> {
  const articles = parseBeirCorpus({ name: basename(corpusPath), text: await readText(corpusPath) });
  const encoder = new TextEncoder();
  const inputs = articles.map(({ id, title, text }) => ({
    name: corpusFileName(id),
    bytes: encoder.encode(title === '' ? text : `${title}\n\n${text}`),
  }));
  const { files } = await library.add(inputs, operation);
  const failed = files.flatMap((file, index) => {
    const article = articles[index];
    return file.outcome === 'failed' && article ? [{ id: article.id, code: file.code }] : [];
  });
  return { documents: articles.length - failed.length, failed };
}
