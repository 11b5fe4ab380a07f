export { bundledModelDirectory, fingerprintModel, type ModelInfo, readModelInfo } from './model.ts';
export { type AddInput, findLibrary, type Library, type OpenOptions, openLibrary } from './open-library.ts';
