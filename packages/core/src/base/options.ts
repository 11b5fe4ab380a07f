import { ChidanError } from './error.ts';

/**
 * The defaults with what was given laid over them; `undefined` counts as not given.
 *
 * @throws ChidanError OPTION_INVALID for a name that the defaults do not have
 */
export function withDefaults<T extends object>(defaults: T, given: Partial<T> = {}): T {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [option] of entries) {
    if (!Object.hasOwn(defaults, option))
      throw new ChidanError('OPTION_INVALID', { option, reason: 'không có tùy chọn này' });
  }
  return { ...defaults, ...Object.fromEntries(entries) };
}

/** @throws ChidanError OPTION_INVALID when `value` is no number from `least` to `most`, or is not whole where it must be */
export function checkNumber(option: string, value: unknown, least: number, most: number, kind: 'whole' | 'any'): void {
  const fits =
    typeof value === 'number' && value >= least && value <= most && (kind === 'any' || Number.isInteger(value));
  if (fits) return;
  const reason = `phải là số${kind === 'whole' ? ' nguyên' : ''} từ ${least} đến ${most}`;
  throw new ChidanError('OPTION_INVALID', { option, reason });
}
