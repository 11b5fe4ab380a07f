import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeServer, startFakeServer } from '../packages/core/test/node/fake-openai-server.ts';
import { Child, corpus, repository } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const main = join(repository, 'packages/cli/dist/main.js');
const library = join(temporaryFolder(), 'library');
const question = 'Cấp ủy phải dự sinh hoạt chi bộ theo quy định nào?';
const key = 'khoa-bi-mat-0123';
const bad = 'Mỗi chi bộ bị phạt 5 triệu đồng [1].';

/** What the first passage of the prompt says, cited: whatever it is, it stands. */
const first = { quoted: '' };
let server: FakeServer;

const run = async (...argv: readonly string[]) =>
  await promisify(execFile)(process.execPath, [main, ...argv, '--library', library], {
    env: { ...process.env, CHIDAN_MODEL_ADDRESS: server.address, CHIDAN_MODEL_NAME: 'giả', CHIDAN_MODEL_KEY: key },
  });

beforeAll(async () => {
  server = await startFakeServer({ write: `${bad} KHÔNG CÓ CĂN CỨ` });
  await run('add', join(corpus, '117-TB-DUK.md'));
  const { stdout } = await run('ask', question, '--json');
  first.quoted = JSON.parse(stdout).citations[0].quote;
});
afterAll(async () => {
  await server.stop();
});

describe('with a language model that is named in the environment', () => {
  it('the built command line asks it with the key, and shows what was struck', async () => {
    const { stdout, stderr } = await run('ask', question);
    expect(stdout).toContain('Đã gạch bỏ');
    expect(stdout).toContain('Mỗi chi bộ bị phạt 5 triệu đồng.');
    expect(stdout).toContain(`“${first.quoted.slice(0, 40)}`);
    expect(stdout + stderr).not.toContain(key);
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
    expect(server.requests.at(-1)?.body.messages[1]?.content).toContain(question);
  });

  it('the built server streams what passes and what does not', async () => {
    const serving = new Child([main, 'serve', '--library', library, '--port', '0'], {
      ...process.env,
      CHIDAN_MODEL_ADDRESS: server.address,
      CHIDAN_MODEL_NAME: 'giả',
    });
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await serving.line())?.[0];
    const response = await fetch(`${url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ question }),
    });
    const body = await response.text();
    expect(body.match(/^event: .*$/gm)).toEqual(['event: quotes', 'event: struck', 'event: answer']);
    serving.process.kill('SIGINT');
    expect(await serving.end()).toBe(0);
  });
});
