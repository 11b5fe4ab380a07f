import { ChidanError } from '@chidan/core';
import { canonicalHostname } from './host-check.ts';

/** Takes one line of JSON a record, newline included; a file, standard error. */
export interface LogStream {
  write(line: string): unknown;
}

export interface ServerConfig {
  /** Address or name to listen on; `0.0.0.0` listens on every network of the machine. */
  readonly host: string;
  /** 0 to 65535; 0 takes any free port. */
  readonly port: number;
  /** Names by which readers reach the server, without port, besides this machine's loopback names and `host`. */
  readonly allowedHosts: readonly string[];
  /** How long one request may think before it is given up. */
  readonly operationTimeoutMs: number;
  /** How long a language model may be at the wording of an answer, whatever its own limit; then the quotes are the answer. */
  readonly wordingTimeoutMs: number;
  /** How long a stop waits for requests in flight before it cuts them off. */
  readonly stopTimeoutMs: number;
  /** Where unexpected errors are written; null writes nothing. */
  readonly log: LogStream | null;
}

/**
 * Only this machine can reach it. The timeouts are guesses: a slow PC answers in seconds, a language model has a limit of its own,
 * a stop should not hang.
 */
export const defaultServerConfig: ServerConfig = {
  host: '127.0.0.1',
  port: 7784,
  allowedHosts: [],
  operationTimeoutMs: 60_000,
  wordingTimeoutMs: 600_000,
  stopTimeoutMs: 10_000,
  log: null,
};

const longestTimeoutMs = 3_600_000;

/** @throws ChidanError OPTION_INVALID, for an unknown option too */
export function resolveServerConfig(config: Partial<ServerConfig> = {}): ServerConfig {
  const given = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
  for (const option of Object.keys(given)) {
    if (!Object.hasOwn(defaultServerConfig, option)) reject(option, 'không có tùy chọn này');
  }
  const resolved: ServerConfig = { ...defaultServerConfig, ...given };
  checkHost('host', resolved.host);
  checkWhole('port', resolved.port, 0, 65_535);
  if (!Array.isArray(resolved.allowedHosts)) reject('allowedHosts', 'phải là danh sách tên máy');
  for (const host of resolved.allowedHosts) checkHost('allowedHosts', host);
  checkWhole('operationTimeoutMs', resolved.operationTimeoutMs, 1, longestTimeoutMs);
  checkWhole('wordingTimeoutMs', resolved.wordingTimeoutMs, 1, longestTimeoutMs);
  checkWhole('stopTimeoutMs', resolved.stopTimeoutMs, 1, longestTimeoutMs);
  if (resolved.log !== null && typeof resolved.log.write !== 'function') reject('log', 'phải có hàm write');
  return resolved;
}

function checkHost(option: string, host: unknown): void {
  if (typeof host === 'string' && canonicalHostname(host) !== null) return;
  reject(option, `«${String(host)}» không phải tên máy hay địa chỉ IP (không kèm http:// và cổng)`);
}

function checkWhole(option: string, value: unknown, least: number, most: number): void {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  if (!fits) reject(option, `phải là số nguyên từ ${least} đến ${most}`);
}

function reject(option: string, reason: string): never {
  throw new ChidanError('OPTION_INVALID', { option, reason });
}
