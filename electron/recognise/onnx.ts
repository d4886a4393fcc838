import { createRequire } from 'node:module';
import { insideNative } from './nativeGuard.ts';
import type { NativeGuard } from './nativeGuard.ts';

/** The part of onnxruntime-node that is used. */
export interface Tensor {
  readonly data: unknown;
  readonly dims: readonly number[];
}
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}
export interface Runtime {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: { create(file: string, options: object): Promise<Session> };
}

/** A network that maps one picture-shaped input to one output. */
export interface Network {
  run(input: Float32Array, height: number, width: number): Promise<{ readonly data: Float32Array; readonly dims: readonly number[] }>;
}

/** The runtime, or null on machines that it has no binary for. */
export function loadRuntime(): Runtime | null {
  try {
    return createRequire(import.meta.url)('onnxruntime-node') as Runtime;
  } catch {
    return null;
  }
}

/** One core per worker thread: several pictures at once use the cores better than several cores on one picture. */
const options = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // Every picture has another size, so kept plans and buffers only grow.
  enableMemPattern: false,
  enableCpuMemArena: true,
  logSeverityLevel: 3,
};

export async function openNetwork(runtime: Runtime, file: string, guard: NativeGuard): Promise<Network> {
  const session = await insideNative(guard, () => runtime.InferenceSession.create(file, options));
  const [inputName] = session.inputNames;
  const [outputName] = session.outputNames;
  if (inputName === undefined || outputName === undefined) throw new Error(`${file} is a network without input or output.`);
  return {
    run: async (input, height, width) => {
      const tensor = new runtime.Tensor('float32', input, [1, 3, height, width]);
      const outputs = await insideNative(guard, () => session.run({ [inputName]: tensor }));
      const output = outputs[outputName];
      if (output === undefined || !(output.data instanceof Float32Array)) throw new Error(`${file} gave no numbers.`);
      return { data: output.data, dims: output.dims };
    },
  };
}

/** Pixels as the networks were trained on: planes of blue, green and red, shifted and scaled. */
export function toPlanes(
  rgb: Uint8Array,
  count: number,
  shift: readonly [number, number, number],
  scale: readonly [number, number, number],
): Float32Array {
  const planes = new Float32Array(count * 3);
  for (let plane = 0; plane < 3; plane += 1) {
    const by = shift[plane] ?? 0;
    const times = scale[plane] ?? 1;
    for (let i = 0, from = 2 - plane, to = plane * count; i < count; i += 1, from += 3, to += 1) {
      planes[to] = ((rgb[from] ?? 0) / 255 - by) * times;
    }
  }
  return planes;
}
