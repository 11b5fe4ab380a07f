import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, repository } from './child.ts';
import { runScript } from './script.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const tarballs = join(folder, 'tarballs');
const project = join(folder, 'project');
const packages = ['cli', 'core', 'model-vi', 'server'];
/** Ten minutes: a machine that has none of the packages at hand downloads some 200 MB. */
const installTimeoutMs = 600_000;

beforeAll(async () => {
  const { status, stderr } = await runScript('scripts/packed-project.mjs', [folder]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const sizes = readdirSync(tarballs).map(
    (name) => `${name} ${Math.ceil(statSync(join(tarballs, name)).size / 1000)} kB`,
  );
  process.stdout.write(`packed: ${sizes.join(', ')}\n`);
}, installTimeoutMs);

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function tarballOf(name: string): string {
  const found = readdirSync(tarballs).find((file) => file.startsWith(`chidan-${name}-`));
  return join(tarballs, found ?? `no tarball of ${name}`);
}

describe.each(packages)('the tarball of %s', (name) => {
  const installed = join(project, 'node_modules/@chidan', name);
  const sources = join(repository, 'packages', name, 'src');

  it('holds a licence, a readme, a manifest, and nothing that was not made to be shipped', () => {
    const shipped = filesIn(installed);
    const compiled = existsSync(sources)
      ? filesIn(sources).flatMap((file) => [`dist/${file.replace(/ts$/, 'js')}`, `dist/${file.replace(/ts$/, 'd.ts')}`])
      : ['config', 'config_sentence_transformers', 'reference', 'special_tokens_map', 'tokenizer', 'tokenizer_config']
          .map((file) => `${file}.json`)
          .concat('onnx/model_quantized.onnx', '1_Pooling/config.json', 'reader.onnx');
    const bin = name === 'cli' ? ['bin/chidan.js'] : [];
    const data = name === 'core' ? ['data/abbreviations.txt', 'data/syllables.bin'] : [];
    expect(shipped).toEqual([...compiled, ...bin, ...data, 'LICENSE', 'README.md', 'package.json'].sort());
  });

  it('asks for the versions of its neighbours, not for a workspace', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies });
    const neighbours = asked.filter(([dependency]) => dependency.startsWith('@chidan/'));
    expect(neighbours.map(([, version]) => version)).toEqual(neighbours.map(() => manifest.version));
    expect(manifest.devDependencies).toBeUndefined();
  });

  it('has nothing that publint or arethetypeswrong would change', async () => {
    const lint = await runScript('node_modules/publint/src/cli.js', ['run', tarballOf(name), '--strict']);
    expect(lint.stdout).toContain('All good!');
    const cli = 'node_modules/@arethetypeswrong/cli/dist/index.js';
    const types = await runScript(cli, [
      tarballOf(name),
      '--profile',
      'esm-only',
      '--no-definitely-typed',
      '--format',
      'json',
    ]);
    expect(types.status, types.stdout).toBe(0);
    expect(JSON.parse(types.stdout).analysis.types !== false).toBe(existsSync(sources));
  });
});

describe('a project that installed the tarballs', () => {
  it('has a command that adds and searches', async () => {
    const chidan = (...args: string[]) =>
      runScript(join(project, 'node_modules/@chidan/cli/bin/chidan.js'), args, project);
    const added = await chidan('add', join(corpus, '117-TB-DUK.md'), '--library', 'thu-vien');
    expect(added.status, added.stderr).toBe(0);
    const found = await chidan(
      'search',
      'quy dinh phan cong cap uy du sinh hoat',
      '--library',
      'thu-vien',
      '--limit',
      '1',
    );
    expect(found.stdout).toMatch(/^1\. .*, Thông báo 117-TB\/ĐUK ngày 18\/7\/2022 · d1$/m);
    expect(readdirSync(join(project, 'node_modules/.bin'))).toContain('chidan');
  });

  const compilerOptions = { target: 'es2023', strict: true, exactOptionalPropertyTypes: true, types: ['node'] };
  const resolutions = {
    nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
    bundler: { module: 'esnext', moduleResolution: 'bundler' },
  };

  async function compile(options: object, files: readonly string[]): Promise<string> {
    const configuration = { compilerOptions: { ...compilerOptions, ...options }, files };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(configuration));
    return (await runScript('node_modules/typescript/bin/tsc', ['--project', project], project)).stdout;
  }

  it('finds nothing wrong in the declarations of core', async () => {
    const entries = ['index', 'node/index', 'testing/index'].map(
      (entry) => `node_modules/@chidan/core/dist/${entry}.d.ts`,
    );
    expect(await compile({ ...resolutions.nodenext, noEmit: true }, entries)).toBe('');
  });

  // Without the declarations of others: Fastify's and TypeBox's alone take a minute.
  it.each(Object.keys(resolutions) as (keyof typeof resolutions)[])(
    'compiles and runs a program, as %s resolves them',
    async (name) => {
      cpSync(join(repository, 'test/fixtures/consumer/consumer.ts'), join(project, 'consumer.ts'));
      expect(await compile({ ...resolutions[name], skipLibCheck: true }, ['consumer.ts'])).toBe('');

      const { stdout, stderr } = await runScript(join(project, 'consumer.js'), [], project);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({
        cited: expect.stringMatching(/, Thông báo 117-TB\/ĐUK ngày 18\/7\/2022$/),
        served: [200, { documents: [expect.objectContaining({ number: '117-TB/ĐUK' })] }],
        remembered: 'Nộp báo cáo trước ngày 20.',
        refused: 'LIBRARY_NOT_FOUND',
        version: [0, JSON.parse(readFileSync(join(repository, 'packages/cli/package.json'), 'utf8')).version],
      });
    },
  );
});
