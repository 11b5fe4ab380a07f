import { createMemoryEngine } from '@chidan/core/testing';
import { buildApp } from '@chidan/server';

const engine = createMemoryEngine();
const note = new TextEncoder().encode('Nộp báo cáo tháng trước ngày 20.');
await engine.add([{ path: 'ghi-nho.txt', read: async () => note }]);

const app = buildApp(engine); // a Fastify instance that opens no socket; `startServer` listens
const found = await app.inject({ url: '/api/v1/search', query: { q: 'bao cao thang' } });
console.log(found.statusCode, found.json().hits[0].citation.quote);

const refused = await app.inject({ url: '/api/v1/documents/khong-co' });
console.log(refused.statusCode, refused.json().code); // RFC 9457
await app.close();
