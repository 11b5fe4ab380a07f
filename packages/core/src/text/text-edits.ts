/** A piece of a part, half-open, and what is put in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits in any order; one that lies within another is dropped. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start >= at) {
      pieces.push(source.slice(at, start), text);
      at = end;
    } else {
      at = Math.max(at, end);
    }
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

/** Where a tag stands in its part, half-open. */
export interface TagPlace {
  readonly start: number;
  readonly end: number;
}
