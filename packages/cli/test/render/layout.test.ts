import { expect, it } from 'vitest';
import { layoutFor } from '../../src/render/layout.ts';

type Environment = Readonly<Record<string, string>>;

it('colours are drawn on a terminal only, unless the environment says otherwise', () => {
  const check = (columns: number | undefined, env: Environment, expected: boolean): void =>
    expect(layoutFor(columns, env).style.strong('x') !== 'x').toBe(expected);
  check(80, {}, true);
  check(undefined, {}, false);
  check(80, { NO_COLOR: '1' }, false);
  check(80, { NO_COLOR: '' }, true);
  check(80, { TERM: 'dumb' }, false);
  check(undefined, { FORCE_COLOR: '1' }, true);
  check(80, { FORCE_COLOR: '0' }, false);
  check(undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, true);
});

it('the width is that of the terminal, else COLUMNS, within what can be read', () => {
  const check = (columns: number | undefined, env: Environment, expected: number): void =>
    expect(layoutFor(columns, env).width).toBe(expected);
  check(80, {}, 80);
  check(80, { COLUMNS: '60' }, 80);
  check(undefined, { COLUMNS: '60' }, 60);
  check(undefined, {}, 100);
  check(undefined, { COLUMNS: 'wide' }, 100);
  check(9, {}, 40);
  check(400, {}, 120);
});
