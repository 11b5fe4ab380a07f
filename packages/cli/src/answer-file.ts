import { existsSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { type Answer, answerToDocx, answerToMarkdown, ChidanError } from '@chidan/core';
import { toJson } from './render/printable.ts';
import { writeFileAt } from './text-file.ts';

type Write = (answer: Answer) => string | Promise<Uint8Array>;

const formats: Readonly<Record<string, Write>> = {
  '.docx': answerToDocx,
  '.md': answerToMarkdown,
  '.json': (answer) => `${toJson(answer, 2)}\n`,
};

/**
 * What writes an answer into a file, in the format that its name ends in. Whatever can be refused is refused here, before a
 * question is put.
 *
 * @param isForced - whether a file that is there may be replaced
 * @throws ChidanError OPTION_INVALID, FILE_NOT_FOUND for a folder that is not there
 */
export function answerFileAt(cwd: string, name: string, isForced: boolean): (answer: Answer) => Promise<void> {
  const path = resolve(cwd, name);
  const write = formats[extname(path).toLowerCase()];
  if (!write) refuse('tên tệp phải kết thúc bằng .docx, .md hoặc .json');
  if (!existsSync(dirname(path))) throw new ChidanError('FILE_NOT_FOUND', { path: dirname(path) });
  if (!isForced && existsSync(path)) refuse('tệp đã có, hãy thêm --force để ghi đè');
  return async (answer) => await writeFileAt(path, await write(answer), isForced ? 'w' : 'wx');
}

function refuse(reason: string): never {
  throw new ChidanError('OPTION_INVALID', { option: '--output', reason });
}
