import type { LoadedModel } from './loaded-model.ts';
import type { LoadedReader } from './loaded-reader.ts';
import { bundledModelDirectory, type ModelInfo, readModelInfo } from './model.ts';

/** The models of one thread, each loaded when it is first asked for. */
export class ThreadModels {
  private readonly loading = new Map<string, Promise<LoadedModel>>();
  private reading: Promise<LoadedReader> | undefined;

  async embedding(model: ModelInfo): Promise<LoadedModel> {
    const known = this.loading.get(model.directory);
    if (known) return await known;
    const loading = import('./loaded-model.ts').then(({ LoadedModel }) => LoadedModel.load(model));
    this.loading.set(model.directory, loading);
    // Tried again with the next text: the model may have been put right meanwhile.
    loading.catch(() => this.loading.delete(model.directory));
    return await loading;
  }

  /** Reads over the vectors of the bundled model, whichever the library is embedded with. */
  async reader(): Promise<LoadedReader> {
    if (this.reading) return await this.reading;
    const reading = this.loadReader();
    this.reading = reading;
    reading.catch(() => {
      this.reading = undefined;
    });
    return await reading;
  }

  private async loadReader(): Promise<LoadedReader> {
    const model = await readModelInfo(bundledModelDirectory());
    const { LoadedReader } = await import('./loaded-reader.ts');
    return await LoadedReader.load(await this.embedding(model), model.directory);
  }

  async close(): Promise<void> {
    const reader = await this.reading?.catch(() => undefined);
    const models = await Promise.all([...this.loading.values()].map((one) => one.catch(() => undefined)));
    this.reading = undefined;
    this.loading.clear();
    await reader?.close();
    for (const model of models) await model?.close();
  }
}
