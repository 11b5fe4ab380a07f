import { expect } from 'vitest';
import { type HeaderTop, readHeaderTop } from '../../../src/structure/header.ts';

type Values = { readonly [Name in keyof Omit<HeaderTop, 'markings'>]?: string | null };

export type ExpectedHead = Values & { readonly markings?: readonly string[]; readonly body?: string };

/** Reads the head of `lines`; `expected` names the fields to compare, and `body` the text that the body begins with. */
export function checkHead(lines: readonly string[], { body, markings, ...fields }: ExpectedHead): HeaderTop {
  const text = lines.join('\n');
  const { value, end } = readHeaderTop(text);
  const names = Object.keys(fields) as (keyof typeof fields)[];
  expect(Object.fromEntries(names.map((name) => [name, value[name]?.value ?? null]))).toEqual(fields);
  if (markings) expect(value.markings.map((marking) => marking.value)).toEqual(markings);
  if (body !== undefined) expect(text.slice(end).startsWith(body), text.slice(end)).toBe(true);
  return value;
}

/** The fields that the review would list. */
export function doubtful(head: HeaderTop): string[] {
  const names = Object.keys(head) as (keyof HeaderTop)[];
  return names.filter((name) => {
    const field = head[name];
    return field !== null && 'confidence' in field && field.confidence < 0.8;
  });
}
