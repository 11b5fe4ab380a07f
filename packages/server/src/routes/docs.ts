import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { App } from '../app-type.ts';
import { openApiDocument } from '../openapi/document.ts';

/** The page runs its own script and asks this server alone; icons in its style sheet are data. */
const contentSecurityPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** `GET /docs`, a page to read and try the interface, and `GET /docs/json`, the OpenAPI document behind it. */
export function registerDocs(app: App): void {
  app.register(swagger, { mode: 'static', specification: { document: openApiDocument() as never } });
  app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: contentSecurityPolicy,
    theme: { title: 'Chỉ Dẫn: giao diện HTTP' },
    // BaseLayout has no bar for opening other documents; no validator, which would be a request to the Internet.
    uiConfig: { layout: 'BaseLayout', validatorUrl: null, defaultModelsExpandDepth: 0, deepLinking: true },
  });
}
