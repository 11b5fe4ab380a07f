import type { Engine } from '@chidan/core';

/** What the server needs of a library: it reads and answers, and adds nothing. An engine and `openLibrary`'s library fit. */
export type ServedLibrary = Pick<Engine, 'ask' | 'close' | 'get' | 'list' | 'search' | 'status' | 'verify'>;
