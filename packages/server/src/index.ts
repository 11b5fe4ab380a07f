export { buildApp } from './app.ts';
export type { App } from './app-type.ts';
export { defaultServerConfig, type LogStream, resolveServerConfig, type ServerConfig } from './config.ts';
export { type Problem, problemSchema } from './problem/problem.ts';
export { type RequestCode, type RequestProblem, requestProblems } from './problem/request-problems.ts';
export type { ServedLibrary } from './served-library.ts';
export { type RunningServer, type StartOptions, startServer } from './start-server.ts';
