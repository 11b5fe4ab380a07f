import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Child, corpus, repository } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const main = join(repository, 'packages/cli/dist/main.js');

function add(name: string): number | null {
  return spawnSync(process.execPath, [main, 'add', join(corpus, name), '--library', folder]).status;
}

it('serves over HTTP what the command line adds meanwhile, and stops with exit code 0', async () => {
  expect(add('9058-CT-TU.md')).toBe(0);
  const server = new Child([main, 'serve', '--library', folder, '--port', '0']);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await server.line())?.[0];
  const search = async (): Promise<string[]> => {
    const response = await fetch(`${url}/api/v1/search?${new URLSearchParams({ q: 'phan cong cap uy du sinh hoat' })}`);
    expect(response.status).toBe(200);
    const { hits } = (await response.json()) as { hits: { citation: { number: string } }[] };
    return hits.map((hit) => hit.citation.number);
  };
  expect(await search()).not.toContain('117-TB/ĐUK');
  expect(add('117-TB-DUK.md')).toBe(0);
  expect((await search())[0]).toBe('117-TB/ĐUK');

  const asked = await fetch(`${url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'Cấp ủy phải dự sinh hoạt chi bộ theo quy định nào?' }),
  });
  expect(await asked.json()).toMatchObject({ kind: 'answered' });
  const missing = await fetch(`${url}/api/v1/documents/d99`);
  expect(missing.status).toBe(404);
  expect(missing.headers.get('content-type')).toContain('application/problem+json');
  expect(await missing.json()).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });

  server.process.kill('SIGINT');
  expect(await server.end()).toBe(0);
});
