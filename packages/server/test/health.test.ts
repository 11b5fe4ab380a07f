import { ChidanError } from '@chidan/core';
import { expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { createSampleLibrary, stubEngine } from './sample-library.ts';

test('a library that can be read is well, and says how much it holds', async () => {
  const engine = await createSampleLibrary();
  const response = await buildApp(engine).inject('/health');
  const { documents, chunks, generation } = await engine.status();
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual({ status: 'ok', documents, chunks, generation });
  await engine.close();
});

test.each<[code: string, error: Error]>([
  ['LIBRARY_DAMAGED', new ChidanError('LIBRARY_DAMAGED', { directory: '/home/van-thu/.chidan', reason: 'x' })],
  ['LIBRARY_UNREADABLE', new Error('SQLITE_IOERR: disk I/O error')],
])('a library that cannot be read is %s, 503', async (code, error) => {
  const app = buildApp(stubEngine({ status: () => Promise.reject(error) }));
  const response = await app.inject('/health');
  expect(response.statusCode).toBe(503);
  expect(response.json()).toMatchObject({ code, status: 503 });
  expect(response.body).not.toContain('SQLITE');
});
