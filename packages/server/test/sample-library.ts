import { readFile } from 'node:fs/promises';
import type { Engine, LanguageModel } from '@chidan/core';
import { createMemoryEngine } from '@chidan/core/testing';

const corpus = new URL('../../../corpus/documents/', import.meta.url);

/** Two documents of the corpus, `d1` a notice and `d2` a directive, added from folders that nobody should see. */
export async function createSampleLibrary(languageModel?: LanguageModel): Promise<Engine> {
  const engine = createMemoryEngine(languageModel ? { languageModel } : {});
  await engine.add([fileOf('117-TB-DUK.md')]);
  await engine.add([fileOf('9058-CT-TU.md')]);
  return engine;
}

function fileOf(name: string): { path: string; read: () => Promise<Uint8Array> } {
  return { path: `D:/Văn thư/két sắt/${name}`, read: () => readFile(new URL(name, corpus)) };
}

/** An engine that does only what a test gives it; anything else it is asked for fails the test. */
export function stubEngine(methods: Partial<Engine>): Engine {
  const absent = (name: string | symbol) => async () => {
    throw new Error(`the test gave no ${String(name)}`);
  };
  return new Proxy(methods as Engine, { get: (target, name) => Reflect.get(target, name) ?? absent(name) });
}
