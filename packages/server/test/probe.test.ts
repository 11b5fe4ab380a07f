import { test } from 'vitest';
import { request as httpRequest } from 'node:http';
import { buildApp } from '../src/app.ts';
test('probe', async () => {
  const lines: string[] = [];
  let sig: AbortSignal | undefined;
  const engine = { ask: async (_q: string, o: { signal: AbortSignal }) => { sig = o.signal; await new Promise((r) => setTimeout(r, 300)); console.log('aborted during', o.signal.aborted); throw new Error('boom /home/x'); } } as never;
  const app = buildApp(engine, { log: { write: (l) => lines.push(l) } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as { port: number };
  const res = await fetch(`http://127.0.0.1:${port}/api/v1/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ question: 'a' }) });
  console.log(res.status, Object.fromEntries(res.headers), await res.text(), sig?.aborted);
  const c = new AbortController();
  setTimeout(() => c.abort(), 100);
  await fetch(`http://127.0.0.1:${port}/api/v1/ask`, { method: 'POST', signal: c.signal, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ question: 'a' }) }).catch((e) => console.log(String(e)));
  await new Promise((r) => setTimeout(r, 400));
  console.log(sig?.aborted, lines.join(''));
  for (const url of ['/api/v1/documents/%zz', '/x', '/api/v1/search?q=a&limit=5.5&z=1', '/api/v1/search']) { const r = await app.inject({ url }); console.log(r.statusCode, r.headers['content-type'], r.body); }
  const slow = fetch(`http://127.0.0.1:${port}/api/v1/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ question: 'a' }) });
  await new Promise((r) => setTimeout(r, 100));
  const t = Date.now();
  const closed = app.close().then(() => console.log('closed after', Date.now() - t));
  const r = await slow; console.log(r.status, r.headers.get('connection'), (await r.text()).length, Date.now() - t);
  await closed;
});
import { connect } from 'node:net';
test('fresh socket', async () => {
  const app = buildApp({} as never);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as { port: number };
  const s = connect(port, '127.0.0.1'); s.on('error', () => {}); await new Promise((r) => s.once('connect', r));
  await new Promise((r) => setTimeout(r, 50));
  const t = Date.now(); await app.close(); console.log('fresh closed after', Date.now() - t);
}, 70000);
