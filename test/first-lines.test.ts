import { join } from 'node:path';
import type { Progress } from '@chidan/core';
import { openLibrary } from '@chidan/core/node';
import { expect, it } from 'vitest';
import { corpus } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

it('runs the first lines of someone who embeds the library', async () => {
  const printed: string[] = [];
  const steps: Progress[] = [];
  const onProgress = (progress: Progress): void => void steps.push(progress);
  const { signal } = new AbortController();

  const library = await openLibrary(join(folder, '.chidan'), { access: 'write' }); // made if missing; 'read' is the default
  const report = await library.add([corpus], { onProgress, signal }); // paths, or { name, bytes }
  const { hits } = await library.search('quy dinh phan cong cap uy du sinh hoat', { limit: 5 });
  for (const { citation } of hits) printed.push(`${citation.label} — ${citation.quote}`);

  const answer = await library.ask('Ai dự sinh hoạt chi bộ theo Quy định 784?');
  if (answer.kind === 'answered') printed.push(answer.text, ...answer.citations.map((citation) => citation.quote));
  await library.close();

  expect(report.files.map((file) => file.outcome)).toEqual(Array(20).fill('added'));
  // Two passages of the notice say it, about as well.
  const said = /^mục 5, Thông báo 117-TB\/ĐUK ngày 18\/7\/2022 — .*phân công cấp ủy tham dự sinh hoạt định kỳ chi bộ/;
  expect(printed.slice(0, 2)).toContainEqual(expect.stringMatching(said));
  expect(answer.kind === 'answered' && answer.citations.some((citation) => citation.quote.includes('784'))).toBe(true);
  expect(steps.at(0)).toMatchObject({ stage: 'read', done: 0, total: 20 });
  expect(steps.filter((step) => step.stage === 'store').at(-1)).toMatchObject({ done: 20, total: 20 });
});
