import { isIPv6 } from 'node:net';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];
const wildcards = ['0.0.0.0', '[::]'];

/**
 * Makes the guard against DNS rebinding: a page of another site can point its own name at this machine, and then the
 * browser sends that name in the Host header. Only names that are meant to lead here are served.
 *
 * @param host - what the server listens on; served too, unless it stands for every address
 * @param allowedHosts - further names, without port
 * @returns whether a Host header may be served, whatever its port
 */
export function createHostCheck(
  host: string,
  allowedHosts: readonly string[],
): (header: string | undefined) => boolean {
  const names = [host, ...allowedHosts].map(canonicalHostname).filter((name) => name !== null);
  const allowed = new Set([...loopbackNames, ...names].filter((name) => !wildcards.includes(name)));
  return (header) => {
    const name = /^(\[[\da-f:.]+\]|[^\s:@/?#\\[\]]+)(?::\d{1,5})?$/i.exec(header ?? '')?.[1];
    return name !== undefined && allowed.has(name.toLowerCase());
  };
}

/** A host name as browsers write it: lower case, punycode, IPv6 in brackets. Null for anything but a bare name or address. */
export function canonicalHostname(host: string): string | null {
  const bracketed = isIPv6(host) ? `[${host}]` : host;
  if (!/^(?:\[[\da-f:.]+\]|[^\s:@/?#\\[\]]+)$/i.test(bracketed)) return null;
  return URL.canParse(`http://${bracketed}`) ? new URL(`http://${bracketed}`).hostname : null;
}
