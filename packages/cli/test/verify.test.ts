import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerForm } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { exitCodes } from '../src/index.ts';
import { citation, quoted } from './fake-library.ts';
import { refutedOf, verificationOf } from './fake-verification.ts';
import { run } from './run.ts';
import { answerFile } from './samples.ts';

const folder = temporaryFolder();

function fileOf(text: string): string {
  const path = join(folder, 'answer.json');
  writeFileSync(path, text);
  return path;
}

describe('verify', () => {
  it('says that an answer is supported, and where each quote stands', async () => {
    const { code, out } = await run(['verify', answerFile]);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Có căn cứ: 1 câu và 1 trích dẫn đều đúng với văn bản trong thư viện.',
        '',
        'Trích dẫn:',
        '[1] đúng nguyên văn',
        '    điểm a mục 1, Thông báo 117-TB/ĐUK ngày 18/7/2022 · d1',
        '    ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
        '    về sinh hoạt chi bộ',
        '',
      ].join('\n'),
    );
  });

  it('tells what is not supported and why, with an exit code of its own', async () => {
    const { code, out } = await run(['verify', answerFile], { verify: async () => refutedOf(citation) });
    expect(code).toBe(exitCodes.unsupported);
    expect(Object.values(exitCodes).filter((one) => one === code)).toEqual([code]);
    expect(out).toMatch(/^Không đủ căn cứ: 1 trên 2 câu và 3 trên 4 trích dẫn/);
    expect(out).toContain('- Phải nộp ngay.\n  ! trích dẫn [2] không đúng nguyên văn\n  ! từ khẳng định');
    expect(out).toContain('[2] không đúng nguyên văn\n    Câu trả lời viết “Giao”, văn bản viết “Phan cong”\n');
    expect(out).toContain('! Con số nêu đầu câu trả lời không có ở chỗ đã nêu');
    expect(out).toContain(`“${quoted}”`);
    expect(out).toContain('    Thông báo 117-TB/ĐUK · A · d2');
  });

  it('says of one that abstains that it claims nothing', async () => {
    const of = async (sound: boolean, citations = 1) => {
      const { citations: found } = (sound ? verificationOf : refutedOf)(citation);
      const verification = { isSupported: sound, sentences: [], citations: found.slice(0, citations), figure: null };
      return (await run(['verify', answerFile], { verify: async () => verification })).out;
    };
    expect(await of(true)).toMatch(/^Câu trả lời này không khẳng định điều gì; 1 đoạn dẫn kèm đều đúng nguyên văn\.\n/);
    expect(await of(true, 0)).toBe('Câu trả lời này không khẳng định điều gì.\n');
    expect(await of(false, 2)).toContain('nhưng 1 trên 2 đoạn dẫn kèm không đúng');
  });

  it('gives the library what the file says, and prints what it found as JSON', async () => {
    const given: AnswerForm[] = [];
    const verify = async (answer: AnswerForm) => {
      given.push(answer);
      return verificationOf(citation);
    };
    const { out } = await run(['verify', answerFile, '--json'], { verify });
    expect(given).toMatchObject([{ text: expect.any(String), citations: [{ number: '117-TB/ĐUK' }] }]);
    expect(JSON.parse(out)).toEqual(verificationOf(citation));
  });

  it.each([
    ['no JSON', '{"text": ', '«answer»'],
    ['of another form', '{"text": "a", "citations": [{}]}', '«citations[0].quote»'],
  ])('refuses a file that is %s with its place, before the library is opened', async (_what, text, place) => {
    const { code, err, opened } = await run(['verify', fileOf(text)]);
    expect([code, opened.length]).toEqual([exitCodes.input, 0]);
    expect(err).toContain('ANSWER_INVALID');
    expect(err).toContain(place);
  });

  it('refuses a file that is not there', async () => {
    const { code, err } = await run(['verify', 'thieu.json']);
    expect(code).toBe(exitCodes.input);
    expect(err).toContain('FILE_NOT_FOUND');
  });
});
