import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isChidanError } from '@chidan/core';
import { openLibrary } from '@chidan/core/node';

const directory = mkdtempSync(join(tmpdir(), 'thu-vien-'));
const file = fileURLToPath(new URL('../corpus/documents/117-TB-DUK.md', import.meta.url));
const writer = await openLibrary(directory, { access: 'write', onWait: () => console.error('another process writes') });
const reader = await openLibrary(directory); // the same library, open a second time: it sees what is committed

const stages = new Set();
await writer.add([file], { onProgress: ({ stage }) => stages.add(stage), signal: AbortSignal.timeout(120_000) });
console.log(...stages);

const { hits } = await reader.search('phan cong cap uy tham du sinh hoat dinh ky', { limit: 1 });
console.log(hits[0]?.citation.label);

await reader.add([file]).catch((error) => console.log(isChidanError(error) && error.code));
await reader.close();
await writer.close();
rmSync(directory, { recursive: true });
