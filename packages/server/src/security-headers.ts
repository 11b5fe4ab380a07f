import type { FastifyReply } from 'fastify';

/** Answers are data: nothing in them may run, be framed, be kept by a shared cache or be read by another site. */
const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export function setSecurityHeaders(reply: FastifyReply): void {
  reply.headers(securityHeaders);
}
