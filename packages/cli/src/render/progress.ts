import { displayWidth, shorten } from './wrap.ts';

export interface BarState {
  readonly action: string;
  readonly done: number;
  readonly total: number;
  /** The path at hand; empty for none. */
  readonly path: string;
}

const barWidth = 20;

/** One line, shorter than `width` so that a terminal does not break it: `Đang thêm [█████░░░░░] 4/7 …/117-TB-DUK.docx`. */
export function renderBar({ action, done, total, path }: BarState, width: number): string {
  const filled = total === 0 ? 0 : Math.round((Math.min(done, total) / total) * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const line = `${action} [${bar}] ${done}/${total}`;
  return shorten(`${line} ${endOf(path, width - displayWidth(line) - 2)}`, Math.max(1, width - 1));
}

/** The end of a path, where its file name is, in at most `room` characters. */
function endOf(path: string, room: number): string {
  const characters = [...path];
  if (characters.length <= room) return path;
  return room < 2 ? '' : `…${characters.slice(1 - room).join('')}`;
}
