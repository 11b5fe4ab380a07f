import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { Child, corpus, repository } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface NetworkEvent {
  readonly threadId: number;
  readonly attempt?: string;
}

const folder = temporaryFolder();
const main = join(repository, 'packages/cli/dist/main.js');
const hook = fileURLToPath(new URL('./fixtures/no-network.cjs', import.meta.url));
const log = join(folder, 'network.jsonl');
const library = join(folder, 'library');
const question = 'Cấp ủy phải dự sinh hoạt chi bộ theo quy định nào?';

beforeEach(() => rmSync(log, { force: true }));

/** The environment in which every thread of a process, and of its children, has the modules loaded first. */
function preloading(...modules: readonly string[]): NodeJS.ProcessEnv {
  const options = modules.map((module) => `--require ${JSON.stringify(module)}`).join(' ');
  return { ...process.env, NODE_OPTIONS: options, NETWORK_LOG: log };
}

function events(): NetworkEvent[] {
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NetworkEvent);
}

const attempts = (): string[] => events().flatMap(({ attempt }) => attempt ?? []);

/** How many threads, the first among them, were watched. */
const watchedThreads = (): number => new Set(events().map(({ threadId }) => threadId)).size;

function chidan(argv: readonly string[], env = preloading(hook)): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv, '--library', library], {
    encoding: 'utf8',
    env,
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

describe('with every way to a network shut', () => {
  it('adds, on threads that are watched too', () => {
    chidan(['add', join(corpus, '117-TB-DUK.md')]);
    expect(attempts()).toEqual([]);
    expect(watchedThreads()).toBeGreaterThan(1);
  });

  it('searches, answers and embeds again', () => {
    expect(chidan(['search', 'quy dinh phan cong cap uy du sinh hoat'])).toContain('117-TB/ĐUK');
    expect(chidan(['ask', question])).toContain('784');
    chidan(['embed']);
    expect(attempts()).toEqual([]);
    expect(watchedThreads()).toBeGreaterThan(0);
  });

  it('calls the language model that is named, where one is named, and nobody else', () => {
    const model = ['--model-address', 'http://127.0.0.1:9/v1', '--model-name', 'm'];
    const answer = chidan(['ask', question, ...model]);
    expect(answer).toContain('784');
    expect(answer).toContain('mô hình ngôn ngữ «m»');
    expect(new Set(attempts())).toEqual(new Set(['globalThis.fetch']));
    rmSync(log);
    chidan(['ask', question, ...model, '--quotes-only']);
    chidan(['search', question], { ...preloading(hook), CHIDAN_MODEL_ADDRESS: 'http://127.0.0.1:9/v1' });
    expect(attempts()).toEqual([]);
  });

  it('serves, answering those who come and calling nobody', async () => {
    const server = new Child([main, 'serve', '--library', library, '--port', '0'], preloading(hook));
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await server.line())?.[0];
    const found = await fetch(`${url}/api/v1/search?${new URLSearchParams({ q: 'phan cong cap uy du sinh hoat' })}`);
    expect(await found.text()).toContain('117-TB/ĐUK');
    const asked = await fetch(`${url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    expect(await asked.json()).toMatchObject({ kind: 'answered' });
    server.process.kill('SIGINT');
    expect(await server.end()).toBe(0);
    expect(attempts()).toEqual([]);
    expect(watchedThreads()).toBeGreaterThan(1);
  });
});

describe('the watch', () => {
  it('catches a call planted in a worker of the command line', () => {
    const planted = join(folder, 'planted.cjs');
    writeFileSync(
      planted,
      `if (!require('node:worker_threads').isMainThread) try { fetch('http://127.0.0.1:9/'); } catch {}`,
    );
    chidan(['add', join(corpus, '9058-CT-TU.md')], preloading(hook, planted));
    expect(new Set(attempts())).toEqual(new Set(['globalThis.fetch']));
  });

  it.each([
    ["fetch('http://127.0.0.1:9/')", 'globalThis.fetch'],
    ["new WebSocket('ws://127.0.0.1:9/')", 'globalThis.WebSocket'],
    ["import('node:net').then(({ connect }) => connect(9, '127.0.0.1'))", 'net.connect'],
    ["new (require('node:net').Socket)().connect(9, '127.0.0.1')", 'net.Socket.connect'],
    ["require('node:tls').connect(9, '127.0.0.1')", 'tls.connect'],
    ["require('node:http').get('http://127.0.0.1:9/')", 'http.get'],
    ["require('node:https').request('https://127.0.0.1:9/')", 'https.request'],
    ["require('node:http2').connect('http://127.0.0.1:9/')", 'http2.connect'],
    ["require('node:dgram').createSocket('udp4')", 'dgram.createSocket'],
    ["require('node:dns').lookup('example.invalid', () => {})", 'dns.lookup'],
    ["require('node:dns/promises').resolve4('example.invalid')", 'dns.promises.resolve4'],
    ["new (require('node:dns').Resolver)().resolve('example.invalid', () => {})", 'dns.Resolver.resolve'],
    ["require('node:child_process').spawn('true')", 'child_process.spawn'],
    [`new (require('node:worker_threads').Worker)("fetch('http://127.0.0.1:9/')", { eval: true })`, 'globalThis.fetch'],
  ])('catches %s, and makes it fail', (code, attempt) => {
    const hasWebSocket = typeof WebSocket === 'function' || !code.includes('WebSocket');
    const { status } = spawnSync(process.execPath, ['-e', code], { env: preloading(hook) });
    expect(status).not.toBe(0);
    if (hasWebSocket) expect(attempts()).toEqual([attempt]);
  });

  it('lets a server listen', () => {
    const code = "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => s.close())";
    expect(spawnSync(process.execPath, ['-e', code], { env: preloading(hook) }).status).toBe(0);
    expect(attempts()).toEqual([]);
  });
});
