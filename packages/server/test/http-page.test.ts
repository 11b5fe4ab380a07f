import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../src/start-server.ts';
import { document, errorsOf, operations } from './openapi-check.ts';
import { createSampleLibrary } from './sample-library.ts';

const page = readFileSync(new URL('../../../docs/HTTP.md', import.meta.url), 'utf8');
const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.replaceAll('\\\n', ' ').trim().split('\n'),
);
const base = 'http://127.0.0.1:7784';

/** The operation that a command asks, by its address: `/api/v1/documents/d1` is that of `/api/v1/documents/{id}`. */
function operationOf(command: string) {
  const path = new URL(command.match(/http:\S+/)?.[0] ?? base).pathname;
  return operations.find((one) => new RegExp(`^${one.path.replace(/\{\w+\}/g, 'd\\d+')}$`).test(path));
}

test('docs/HTTP.md has one command for each operation of the document', () => {
  const shown = commands.map((command) => operationOf(command)?.path);
  expect(shown.sort()).toEqual(Object.keys(document.paths).sort());
});

describe.skipIf(!canRunCurl())('a command of docs/HTTP.md', () => {
  const engine = createSampleLibrary();
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(await engine, { port: 0 });
  });
  afterAll(async () => {
    await server.stop();
    await (await engine).close();
  });

  test.each(commands)('is answered as the document says: %s', async (command) => {
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      `${command.replace(base, server.url)} --fail --noproxy '*'`,
    ]);
    const content = operationOf(command)?.operation.responses['200']?.content['application/json'];
    expect(errorsOf(content?.schema ?? {}, JSON.parse(stdout))).toEqual([]);
  });
});

function canRunCurl(): boolean {
  try {
    execFileSync('sh', ['-c', 'curl --version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
