import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadablePassage } from '../../src/answer/passage-reader.ts';
import { LoadedModel } from '../../src/node/loaded-model.ts';
import { LoadedReader } from '../../src/node/loaded-reader.ts';
import { bundledModelDirectory, readModelInfo } from '../../src/node/model.ts';
import { passageReaderOf } from '../../src/node/thread-embedder.ts';
import { ThreadModels } from '../../src/node/thread-models.ts';
import { createPoolPassageReader, WorkerPool } from '../../src/node/worker-pool.ts';
import { temporaryFolder } from './temporary-folder.ts';

const market: ReadablePassage = {
  context: 'Quyết định 9301/QĐ-UBND về phòng cháy ở chợ\nĐiều 4',
  pieces: [
    'Ban quản lý chợ ngắt điện toàn bộ khu bán hàng trong thời hạn 30 phút sau giờ đóng cửa.',
    'Hộ kinh doanh không được trữ hàng cao quá 2,5 mét.',
  ],
};
const meeting: ReadablePassage = { context: '', pieces: ['Chi bộ họp định kỳ vào ngày 03 hằng tháng.'] };
const inThread = passageReaderOf(new ThreadModels());
const folder = temporaryFolder();
const pool = new WorkerPool(2);
const onThreads = createPoolPassageReader(pool);
afterAll(async () => {
  await inThread.close();
  await onThreads.close();
});

describe('the bundled reader', () => {
  it('holds the sentence that answers for the answer', async () => {
    const [[first = 0, second = 0] = []] = await inThread.read('Mấy phút sau khi đóng cửa phải ngắt điện?', [market]);
    expect(first - second).toBeGreaterThan(2);
  });

  it('finds no answer to what is not said, be it of the same matter', async () => {
    const [asked = []] = await inThread.read('Mấy phút sau khi đóng cửa phải ngắt điện?', [market]);
    const [unsaid = []] = await inThread.read('Không ngắt điện thì bị phạt bao nhiêu tiền?', [market]);
    expect(Math.max(...unsaid)).toBeLessThan(asked[0] ?? 0);
  });

  it('counts what is too long to be read as no answer', async () => {
    const long = 'Hộ kinh doanh giữ gìn vệ sinh chung của chợ. '.repeat(40);
    const [supports] = await inThread.read('Khi nào họp?', [{ context: '', pieces: [long, 'Họp ngày 03.'] }]);
    expect(supports?.[1]).toBe(-12);
  });

  it('reads alike on threads, in order, whatever is read beside', async () => {
    const passages = [market, { context: '', pieces: [] }, meeting];
    const question = 'Chi bộ họp ngày nào?';
    expect(await onThreads.read(question, passages)).toEqual(await inThread.read(question, passages));
    expect(await onThreads.read(question, [])).toEqual([]);
  });

  it('reads no more once the signal says so', async () => {
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(inThread.read('x', [market], { signal })).rejects.toThrow('stop');
    await expect(onThreads.read('x', [market], { signal })).rejects.toThrow('stop');
  });

  it('starts no thread once its pool is closed', async () => {
    const closed = new WorkerPool(1);
    await closed.close();
    const reading = createPoolPassageReader(closed).read('x', [market]);
    await expect(reading).rejects.toMatchObject({ code: 'LIBRARY_CLOSED' });
  });

  it('says where it looked when it is not there', async () => {
    const model = await LoadedModel.load(await readModelInfo(bundledModelDirectory()));
    const directory = join(folder, 'empty');
    mkdirSync(directory);
    await expect(LoadedReader.load(model, directory)).rejects.toMatchObject({ code: 'MODEL_INVALID' });
    await model.close();
  });
});
