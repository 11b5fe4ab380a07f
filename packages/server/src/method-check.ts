import type { App } from './app-type.ts';

/**
 * Learns which methods each address takes as routes are added; call it before the first.
 *
 * @returns the methods of an address (its query is cut off), `OPTIONS` included, sorted; empty when no route leads there
 */
export function watchMethods(app: App): (url: string) => readonly string[] {
  const methodsOf = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    const { pattern, methods } = methodsOf.get(url) ?? { pattern: patternOf(url), methods: new Set(['OPTIONS']) };
    for (const name of [method].flat()) methods.add(name);
    methodsOf.set(url, { pattern, methods });
  });
  return (url) => {
    const path = url.split('?', 1)[0] ?? '';
    const found = [...methodsOf.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  };
}

/** Of Fastify's routes: `:id` is one part of a path, a final `*` any rest. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
