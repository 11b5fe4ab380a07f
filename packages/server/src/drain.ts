import type { Server, ServerResponse } from 'node:http';

/**
 * Watches the requests of a server, so that it can be emptied.
 *
 * @returns a function that takes no new connection, closes those that are open once no request is in flight, and
 *   resolves then. Node alone waits for every connection on which nothing was asked yet, and browsers open those in
 *   advance.
 */
export function createDrain(server: Server): () => Promise<void> {
  const inFlight = new Set<ServerResponse>();
  let whenEmpty: (() => void) | null = null;
  const settle = (): void => {
    if (whenEmpty !== null && inFlight.size === 0) whenEmpty();
  };
  server.on('request', (_request, response) => {
    inFlight.add(response);
    response.once('close', () => {
      inFlight.delete(response);
      settle();
    });
  });
  return () => {
    server.close();
    return new Promise((resolve) => {
      whenEmpty = () => {
        server.closeAllConnections();
        resolve();
      };
      settle();
    });
  };
}
