export type { CliIo } from './cli-io.ts';
export { exitCodes, type Outcome } from './exit-code.ts';
export { runCli } from './run-cli.ts';
