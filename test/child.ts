import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const repository: string = fileURLToPath(new URL('..', import.meta.url));
export const corpus: string = fileURLToPath(new URL('../corpus/documents', import.meta.url));

/** A Node process whose lines are read one at a time. */
export class Child {
  readonly process: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private readonly ended: Promise<number | null>;
  private errors = '';

  constructor(nodeArguments: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    this.process = spawn(process.execPath, nodeArguments, { stdio: ['pipe', 'pipe', 'pipe'], env });
    if (!this.process.stdout) throw new Error('no stdout');
    this.lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
    this.process.stderr?.on('data', (data) => {
      this.errors += data;
    });
    this.ended = new Promise((resolve) => this.process.once('exit', (code) => resolve(code)));
  }

  /** The next line of its stdout; fails with its stderr when it ends first. */
  async line(): Promise<string> {
    const next = await this.lines.next();
    if (next.done) throw new Error(`the child ended: ${this.errors}`);
    return next.value;
  }

  async ask(text: string): Promise<string> {
    this.process.stdin?.write(`${text}\n`);
    return await this.line();
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  async end(): Promise<number | null> {
    this.process.stdin?.end();
    return await this.ended;
  }
}

const script = fileURLToPath(new URL('./fixtures/library-child.mjs', import.meta.url));

export function libraryChild(argv: readonly string[], nodeOptions: readonly string[] = []): Child {
  return new Child([...nodeOptions, script, ...argv]);
}
