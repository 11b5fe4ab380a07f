/**
 * `npm run api` writes the report of each entry's public API, packages/…/etc/*.api.md, from the built declarations; with
 * `--check` it writes nothing, and names the entries whose report no longer holds. Either way, a type that the API speaks
 * of and no entry of its package exports is a fault. Exit code 1 for faults.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { ensureBuilt } from './build.mjs';
import { root } from './fingerprint.mjs';
import { say } from './run-command.mjs';

/** A package's main entry first. */
const entries = [
  { folder: 'packages/core', declarations: 'dist/index.d.ts', report: 'core.api.md' },
  { folder: 'packages/core', declarations: 'dist/node/index.d.ts', report: 'core-node.api.md' },
  { folder: 'packages/core', declarations: 'dist/testing/index.d.ts', report: 'core-testing.api.md' },
  { folder: 'packages/server', declarations: 'dist/index.d.ts', report: 'server.api.md' },
  { folder: 'packages/cli', declarations: 'dist/index.d.ts', report: 'cli.api.md' },
];

const isCheck = process.argv.includes('--check');
process.exitCode = (isCheck ? 0 : await ensureBuilt()) || report();

function report() {
  const temporaryFolder = mkdtempSync(path.join(tmpdir(), 'chidan-api-'));
  const faults = entries.flatMap((entry) => {
    const { isOutdated, forgotten } = extract(entry, temporaryFolder);
    const exported = exportedNames(entry.folder);
    const where = `${entry.folder}/etc/${entry.report}`;
    return [
      ...(isCheck && isOutdated ? [`${where} differs from the built API: npm run api`] : []),
      ...forgotten.filter((name) => !exported.has(name)).map((name) => `${where}: ${name} should be exported`),
    ];
  });
  rmSync(temporaryFolder, { recursive: true, force: true });
  for (const fault of faults) say(fault);
  return faults.length === 0 ? 0 : 1;
}

/** What a package's main entry exports: its other entries need not export the same types once more. */
function exportedNames(folder) {
  const { report: main } = entries.find((entry) => entry.folder === folder);
  const text = readFileSync(path.join(root, folder, 'etc', main), 'utf8');
  return new Set(Array.from(text.matchAll(/^export (?:abstract )?[a-z]+ (\w+)/gm), ([, name]) => name));
}

function extract({ folder, declarations, report }, temporaryFolder) {
  const packageFolder = path.join(root, folder);
  mkdirSync(path.join(packageFolder, 'etc'), { recursive: true });
  const config = ExtractorConfig.prepare({
    configObjectFullPath: path.join(packageFolder, 'api-extractor.json'), // not there: it only anchors paths
    packageJsonFullPath: path.join(packageFolder, 'package.json'),
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: path.join(packageFolder, declarations),
      newlineKind: 'lf',
      // Of its own: the packages' tsconfig leads from one package to the other's sources.
      compiler: {
        overrideTsconfig: {
          compilerOptions: { target: 'es2023', module: 'nodenext', strict: true, skipLibCheck: true, types: ['node'] },
          files: [path.join(packageFolder, declarations)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: report,
        reportFolder: path.join(packageFolder, 'etc'),
        reportTempFolder: temporaryFolder,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        // Everything exported is public, and what a comment must say is held by review.
        extractorMessageReporting: {
          'ae-forgotten-export': { logLevel: 'warning' },
          'ae-missing-release-tag': { logLevel: 'none' },
          'ae-undocumented': { logLevel: 'none' },
        },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });
  const forgotten = [];
  const { apiReportChanged: isOutdated } = Extractor.invoke(config, {
    localBuild: !isCheck,
    messageCallback: (message) => {
      if (message.messageId === 'ae-forgotten-export') forgotten.push(/"(\w+)"/.exec(message.text)?.[1]);
      if (message.logLevel !== 'error') message.handled = true;
    },
  });
  return { isOutdated, forgotten };
}
