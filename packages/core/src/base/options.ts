import { ChidanError } from './error.ts';

/**
 * The defaults with what was given laid over them; `undefined` counts as not given.
 *
 * @throws ChidanError OPTION_INVALID for a name that the defaults do not have
 */
export function withDefaults<T extends object>(defaults: T, given: Partial<T> = {}): T {
  checkOptions(given);
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [option] of entries) {
    if (!Object.hasOwn(defaults, option))
      throw new ChidanError('OPTION_INVALID', { option, reason: 'không có tùy chọn này' });
  }
  return { ...defaults, ...Object.fromEntries(entries) };
}

/** For callers without types. @throws ChidanError OPTION_INVALID when an argument or option is no string */
export function checkString(option: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw new ChidanError('OPTION_INVALID', { option, reason: 'phải là chuỗi ký tự' });
}

const typeWords = { boolean: 'phải là true hoặc false', function: 'phải là một hàm' } as const;

/** For callers without types. @throws ChidanError OPTION_INVALID when an option is given and is of another type */
export function checkType(option: string, value: unknown, type: keyof typeof typeWords): void {
  if (value === undefined || typeof value === type) return;
  throw new ChidanError('OPTION_INVALID', { option, reason: typeWords[type] });
}

/** @throws ChidanError OPTION_INVALID when `value` is not one of `choices` */
export function checkChoice(option: string, value: unknown, choices: readonly string[]): void {
  if (typeof value === 'string' && choices.includes(value)) return;
  throw new ChidanError('OPTION_INVALID', { option, reason: `phải là ${choices.join(' hoặc ')}` });
}

/** For callers without types. @throws ChidanError OPTION_INVALID when what holds the options is no object */
export function checkOptions(value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new ChidanError('OPTION_INVALID', { option: 'options', reason: 'phải là một đối tượng' });
}

/** @throws ChidanError OPTION_INVALID when `value` is no number from `least` to `most`, or is not whole where it must be */
export function checkNumber(option: string, value: unknown, least: number, most: number, kind: 'whole' | 'any'): void {
  const fits =
    typeof value === 'number' && value >= least && value <= most && (kind === 'any' || Number.isInteger(value));
  if (fits) return;
  const reason = `phải là số${kind === 'whole' ? ' nguyên' : ''} từ ${least} đến ${most}`;
  throw new ChidanError('OPTION_INVALID', { option, reason });
}
