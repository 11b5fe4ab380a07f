import { expect, it } from 'vitest';
import { runScript } from './script.ts';

it('the reports in packages/*/etc tell the public API as it is built; `npm run api` writes them again', async () => {
  const { status, stderr } = await runScript('scripts/api-reports.mjs', ['--check']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
