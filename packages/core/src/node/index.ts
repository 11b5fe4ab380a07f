export type { MergeOptions } from '../search-index/merge-policy.ts';
export {
  type Check,
  type CheckName,
  type CheckupOptions,
  checkLibrary,
  type LibraryCheckup,
} from './check-library.ts';
export type { Fault, FaultCode } from './fault.ts';
export { type Inspection, type InspectOptions, inspectFile } from './inspect-file.ts';
export type { LanguageModelOptions } from './language-model-options.ts';
export { bundledModelDirectory, fingerprintModel, type ModelInfo, readModelInfo } from './model.ts';
export { type AddInput, findLibrary, type Library, openLibrary } from './open-library.ts';
export type { OpenOptions } from './open-options.ts';
export { createThreadEmbedder } from './thread-embedder.ts';
