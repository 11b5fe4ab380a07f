import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chunkDocument, defaultChunkOptions } from '../src/chunk/chunk-document.ts';
import type { FileInput } from '../src/library/add-files.ts';
import type { FileReader } from '../src/library/file-reader.ts';
import { readFile, readingVersion } from '../src/library/read-file.ts';
import type { DocumentReading } from '../src/library/records.ts';
import { foldedSyllables } from '../src/search-index/terms.ts';

/** An entry of corpus/manifest.json. */
export interface CorpusEntry {
  readonly file: string;
  readonly number: string;
  readonly date: string;
  readonly sha256: string;
}

const corpus = path.resolve(import.meta.dirname, '../../../corpus');

export const corpusFiles: readonly string[] = readdirSync(path.join(corpus, 'documents')).sort();

export function corpusManifest(): CorpusEntry[] {
  return JSON.parse(readFileSync(path.join(corpus, 'manifest.json'), 'utf8')) as CorpusEntry[];
}

export function corpusQuestions(): string {
  return readFileSync(path.join(corpus, 'questions.jsonl'), 'utf8');
}

/** A fresh copy each time, so that no test can spoil another's bytes. */
export function corpusBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(corpus, 'documents', file)));
}

export function corpusInputs(): FileInput[] {
  return corpusFiles.map((file) => ({ path: `van-ban/${file}`, read: async () => corpusBytes(file) }));
}

/** Tokens as tests count them: one a syllable. */
export const countSyllables = (text: string): number => foldedSyllables(text).length;

/** Reads files as the memory engine does. */
export const testReader: FileReader = {
  version: readingVersion(defaultChunkOptions),
  read: (name, bytes) => readFile(name, bytes, countSyllables, defaultChunkOptions),
  cut: async (text, document) => chunkDocument(text, document, countSyllables, defaultChunkOptions),
};

const readings = new Map<string, Promise<DocumentReading>>();

/** A document of the corpus, read through all stages; once a file, since a reading is never changed. */
export function readCorpus(file: string): Promise<DocumentReading> {
  const reading = readings.get(file) ?? testReader.read(file, corpusBytes(file));
  readings.set(file, reading);
  return reading;
}

/** A file in memory, to be added to a library. */
export function textFile(filePath: string, text: string): FileInput {
  return { path: filePath, read: async () => new TextEncoder().encode(text) };
}
