import { expect, test } from 'vitest';
import { defaultServerConfig, resolveServerConfig, type ServerConfig } from '../src/config.ts';

test('without options the server is for this machine alone', () => {
  expect(resolveServerConfig()).toEqual(defaultServerConfig);
  expect(defaultServerConfig).toMatchObject({ host: '127.0.0.1', port: 7784 });
});

test('an option that was not given keeps its default', () => {
  expect(resolveServerConfig({ port: 0 })).toEqual({ ...defaultServerConfig, port: 0 });
});

test.each<[option: string, config: object]>([
  ['port', { port: 65_536 }],
  ['port', { port: -1 }],
  ['port', { port: 80.5 }],
  ['port', { port: '7784' }],
  ['host', { host: '' }],
  ['host', { host: 'http://may-chu' }],
  ['host', { host: 'may-chu:7784' }],
  ['allowedHosts', { allowedHosts: 'may-chu' }],
  ['allowedHosts', { allowedHosts: ['may-chu:7784'] }],
  ['allowedHosts', { allowedHosts: ['may chu'] }],
  ['operationTimeoutMs', { operationTimeoutMs: 0 }],
  ['wordingTimeoutMs', { wordingTimeoutMs: 1.5 }],
  ['stopTimeoutMs', { stopTimeoutMs: Number.POSITIVE_INFINITY }],
  ['log', { log: {} }],
  ['toString', { toString: 1 }],
  ['ports', { ports: 7784 }],
])('a wrong %s is refused: %j', (option, config) => {
  expect(() => resolveServerConfig(config as Partial<ServerConfig>)).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', detail: expect.objectContaining({ option }) }),
  );
});
