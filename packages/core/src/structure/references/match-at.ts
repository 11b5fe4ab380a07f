/** What a sticky pattern finds right at `offset`; null where it finds nothing. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Where that ends; null where the pattern finds nothing. */
export function endAt(pattern: RegExp, text: string, offset: number): number | null {
  const found = matchAt(pattern, text, offset);
  return found ? offset + found[0].length : null;
}
