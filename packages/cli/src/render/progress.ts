import { shorten } from './wrap.ts';

export interface BarState {
  readonly action: string;
  readonly done: number;
  readonly total: number;
  /** What is at hand; empty for none. */
  readonly detail: string;
}

const barWidth = 20;

/** One line, shorter than `width` so that a terminal does not break it: `Đang thêm [█████░░░░░] 4/7 van-ban/…`. */
export function renderBar({ action, done, total, detail }: BarState, width: number): string {
  const filled = total === 0 ? 0 : Math.round((Math.min(done, total) / total) * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  return shorten(`${action} [${bar}] ${done}/${total} ${detail}`, Math.max(1, width - 1));
}
