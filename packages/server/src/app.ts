import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import type { App } from './app-type.ts';
import { resolveServerConfig, type ServerConfig } from './config.ts';
import { createHostCheck } from './host-check.ts';
import { watchMethods } from './method-check.ts';
import { handleClientError } from './problem/handle-client-error.ts';
import { handleError } from './problem/handle-error.ts';
import { RequestError } from './problem/request-error.ts';
import { registerAsk } from './routes/ask.ts';
import { registerDocs } from './routes/docs.ts';
import { registerDocuments } from './routes/documents.ts';
import { registerHealth } from './routes/health.ts';
import { registerSearch } from './routes/search.ts';
import { registerVerify } from './routes/verify.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { ServedLibrary } from './served-library.ts';
import { validatorCompiler } from './validator.ts';

/** A question is at most 1,000 characters; this leaves room for any way of escaping them. */
const maxBodyBytes = 64 * 1024;
/** For the whole request to arrive: it is small, so only a stalled sender needs longer. */
const receiveTimeoutMs = 10_000;
const keepAliveTimeoutMs = 5_000;

/**
 * Composes the HTTP interface of a library; opens no socket, and never closes the library.
 *
 * @throws ChidanError OPTION_INVALID
 */
export function buildApp(library: ServedLibrary, config: Partial<ServerConfig> = {}): App {
  const { host, allowedHosts, operationTimeoutMs, wordingTimeoutMs, log } = resolveServerConfig(config);
  const isAllowedHost = createHostCheck(host, allowedHosts);
  const app: App = Fastify({
    logger: log === null ? false : { level: 'warn', stream: log },
    bodyLimit: maxBodyBytes,
    requestTimeout: receiveTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    // A socket says nothing while the library and its language model think, so it may be silent for longer than that.
    connectionTimeout: operationTimeoutMs + wordingTimeoutMs + receiveTimeoutMs,
    // What still comes over an open connection during a stop is answered as usual.
    return503OnClosing: false,
    clientErrorHandler: handleClientError,
    // A bad URL meets no hook: the two below are done here by hand.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(reply);
      handleError(isAllowedHost(request.headers.host) ? error : new RequestError('HOST_NOT_ALLOWED'), request, reply);
    },
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  // Only JSON: a form or plain text can be posted by any other site without the browser asking first.
  app.removeContentTypeParser('text/plain');
  const methodsOf = watchMethods(app);
  app.addHook('onRequest', async (request, reply) => {
    if (!isAllowedHost(request.headers.host)) throw new RequestError('HOST_NOT_ALLOWED');
    if (!request.is404) return;
    // Before a body is read: whatever it holds, the address or the method is what is wrong.
    const methods = methodsOf(request.url);
    if (methods.length === 0) throw new RequestError('ROUTE_NOT_FOUND');
    reply.header('allow', methods.join(', '));
    if (request.method !== 'OPTIONS') throw new RequestError('METHOD_NOT_ALLOWED');
    return reply.code(204).send();
  });
  app.addHook('onSend', async (_request, reply) => setSecurityHeaders(reply));
  app.setErrorHandler(handleError);
  // For a file that is not under /docs: every other address is settled in the hook above.
  app.setNotFoundHandler(async () => {
    throw new RequestError('ROUTE_NOT_FOUND');
  });

  registerHealth(app, library);
  registerSearch(app, library, operationTimeoutMs);
  registerAsk(app, library, { operationTimeoutMs, wordingTimeoutMs });
  registerVerify(app, library, operationTimeoutMs);
  registerDocuments(app, library);
  registerDocs(app);
  return app;
}
