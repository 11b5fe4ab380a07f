import { ChidanError } from '../base/error.ts';

/** A line that is no blank, with its number from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** Makes the error for a line that is not of its form. */
export type RefuseLine = (line: Line, reason: string, cause?: unknown) => ChidanError;

export function splitLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ text: line.replace(/\r$/, ''), number: index + 1 }))
    .filter((line) => line.text.trim() !== '');
}

/** @param file - as the error names it; a questions file when left out */
export function refuseLineOf(file?: string): RefuseLine {
  return (line, reason, cause) =>
    new ChidanError('QUESTIONS_INVALID', { line: line.number, reason, ...(file ? { file } : {}) }, { cause });
}

/** @throws ChidanError QUESTIONS_INVALID where a line is no JSON object */
export function parseObject(line: Line, refuse: RefuseLine): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (cause) {
    throw refuse(line, 'không phải một đối tượng JSON', cause);
  }
  if (typeof value !== 'object' || value === null) throw refuse(line, 'không phải một đối tượng JSON');
  return value as Record<string, unknown>;
}

/** The same lines read one by one, no id twice. @throws ChidanError QUESTIONS_INVALID with the number of the first line that is not of the form */
export function parseUnique<T extends { readonly id: string }>(
  text: string,
  refuse: RefuseLine,
  parse: (value: Record<string, unknown>, line: Line) => T,
): T[] {
  const ids = new Set<string>();
  return splitLines(text).map((line) => {
    const value = parse(parseObject(line, refuse), line);
    if (ids.has(value.id)) throw refuse(line, 'trùng mã với dòng trước');
    ids.add(value.id);
    return value;
  });
}
