export { createHashingEmbedder } from './hashing-embedder.ts';
export { createMemoryEngine } from './memory-engine.ts';
export { MemoryStore } from './memory-store.ts';
export { createScriptedModel, type ScriptedModel } from './scripted-model.ts';
