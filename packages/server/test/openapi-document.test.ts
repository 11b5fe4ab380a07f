import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { type DocumentedContent, document, operations } from './openapi-check.ts';
import { stubEngine } from './sample-library.ts';

// UPDATE=1 in front of the test command writes the file anew; its changes are to be reviewed like code.
test('the committed document is the one that is served', async () => {
  const served = (await buildApp(stubEngine({})).inject('/docs/json')).json();
  expect(served).toEqual(document);
  const text = `${JSON.stringify(served, null, 2)}\n`;
  const file = new URL('../openapi.json', import.meta.url);
  if (process.env.UPDATE === '1') await writeFile(file, text);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('the document is OpenAPI 3.1 and says of each operation what a reader needs', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(ids).toHaveLength(6);
  expect(new Set(ids).size).toBe(ids.length);
  const tags = document.tags.map(({ name }) => name);
  for (const { path, operation } of operations) {
    expect(operation.summary).toBeTruthy();
    expect(operation.description).toBeTruthy();
    expect(operation.tags).toHaveLength(1);
    expect(tags).toContain(operation.tags?.[0]);
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every(({ required }) => required)).toBe(true);
    for (const response of Object.values(operation.responses)) expect(response.description).toBeTruthy();
  }
});

/** The fields that OpenAPI 3.1 gives to each of its objects, as far as this document has them. */
const fields = {
  document: ['openapi', 'info', 'servers', 'tags', 'security', 'paths', 'components'],
  operation: ['operationId', 'tags', 'summary', 'description', 'parameters', 'requestBody', 'responses'],
  parameter: ['name', 'in', 'required', 'description', 'schema', 'example'],
  body: ['required', 'description', 'content'],
  response: ['description', 'content'],
  media: ['schema', 'examples'],
  example: ['summary', 'value'],
};

test('no object of the document has a field that OpenAPI does not give it', () => {
  const check = (kind: keyof typeof fields, value: object) => {
    expect(Object.keys(value).filter((field) => !fields[kind].includes(field))).toEqual([]);
  };
  const checkContent = (content: Readonly<Record<string, DocumentedContent>>) => {
    for (const media of Object.values(content)) {
      check('media', media);
      for (const example of Object.values(media.examples)) check('example', example);
    }
  };
  check('document', document);
  for (const { path, method, operation } of operations) {
    expect(path).toMatch(/^\/[\w/{}]+$/);
    expect(['get', 'post']).toContain(method);
    check('operation', operation);
    for (const parameter of operation.parameters ?? []) check('parameter', parameter);
    if (operation.requestBody) {
      check('body', operation.requestBody);
      checkContent(operation.requestBody.content);
    }
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^[2-5]\d\d$/);
      check('response', response);
      checkContent(response.content);
    }
  }
});

test('every parameter and every property is described', () => {
  for (const { operation } of operations) {
    for (const parameter of operation.parameters ?? []) expect(parameter.description).toBeTruthy();
  }
  const undescribed = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
    findUndescribed(schema, name),
  );
  expect(undescribed).toEqual([]);
});

test('a reference leads to a schema, and every schema is referred to', () => {
  const text = JSON.stringify(document);
  const targets = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(text.match(/"\$ref"/g)).toHaveLength(targets.length);
  expect(new Set(targets)).toEqual(new Set(Object.keys(document.components.schemas)));
});

test('a route is in the document, and an operation of the document is a route', async () => {
  const app = buildApp(stubEngine({}));
  await app.ready();
  const documented = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  // What lies under /docs describes the interface and is no part of it.
  const routed = routesOf(app.printRoutes({ commonPrefix: false })).filter((route) => !/ \/docs(\/|$)/.test(route));
  expect(routed.sort()).toEqual(documented.sort());
});

/** Fastify prints its routes as a tree; here as `GET /a/{b}`, without the HEAD that every GET has. */
function routesOf(tree: string): string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*)[├└]── (\S+) \((.*)\)$/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    const path = `${depth === 0 ? '' : parents[depth - 1]}${part}`;
    parents[depth] = path;
    const named = methods.split(', ').filter((method) => method !== 'HEAD');
    return named.map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  });
}

function findUndescribed(schema: object, place: string): string[] {
  const { properties = {}, ...rest } = schema as { properties?: Record<string, object> };
  const parts = Object.entries(rest).filter(([, value]) => typeof value === 'object' && value !== null);
  const within = parts.flatMap(([key, value]) => findUndescribed(value as object, `${place}.${key}`));
  const bare = Object.entries(properties).filter(([name, value]) => {
    // The value of a header field is described where the field is, or by what it refers to.
    return !('description' in value) && !('$ref' in value) && name !== 'value';
  });
  const deeper = Object.entries(properties).flatMap(([name, value]) => findUndescribed(value, `${place}.${name}`));
  return [...bare.map(([name]) => `${place}.${name}`), ...within, ...deeper];
}
