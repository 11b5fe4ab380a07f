import { InvalidArgumentError } from 'commander';

export const jsonFlag = '--json';
export const jsonMeaning = 'in kết quả dưới dạng một giá trị JSON';

export const limitFlag = '--limit <SỐ>';

const mostHits = 100;

/** @throws InvalidArgumentError, which the command line reports with the option's name */
export function parseLimit(value: string): number {
  const limit = /^\d+$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > mostHits) throw new InvalidArgumentError(`phải là số nguyên từ 1 đến ${mostHits}`);
  return limit;
}
