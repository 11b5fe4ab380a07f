import type { TObject, TSchema } from 'typebox';
import type { ProblemCode } from '../problem/problem.ts';

export interface Example {
  /** What it shows, in Vietnamese. */
  readonly summary: string;
  readonly value: unknown;
}

export type Examples = Readonly<Record<string, Example>>;

/** One operation as the OpenAPI document tells of it; texts are Vietnamese. The schemas are those of its route. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** With parameters in braces: `/api/v1/documents/{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: { readonly schema: TSchema; readonly description: string; readonly examples: Examples };
  readonly answer: { readonly schema: TSchema; readonly description: string; readonly examples: Examples };
  /** The answer as server-sent events, for those who accept `text/event-stream`. */
  readonly events?: { readonly description: string; readonly examples: Examples };
  /** Every code that it can answer with, beside those that any request can meet. */
  readonly problems: readonly ProblemCode[];
}
