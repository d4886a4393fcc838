import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { insideNative } from './nativeGuard.ts';
import type { NativeGuard } from './nativeGuard.ts';

/** The part of the ONNX runtime that is used, of both of its builds. */
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
  readonly InferenceSession: { create(model: string | Uint8Array, options: object): Promise<Session> };
}

/** Native code, where there is a binary for this machine; as wasm it runs everywhere and takes several times as long. */
export type RuntimeKind = 'native' | 'wasm';

/** A network that maps one picture-shaped input to one output. */
export interface Network {
  run(input: Float32Array, height: number, width: number): Promise<{ readonly data: Float32Array; readonly dims: readonly number[] }>;
}

/** Loads one build of the runtime; throws on machines where it doesn't run. */
export function loadRuntime(kind: RuntimeKind): Runtime {
  const load = createRequire(import.meta.url);
  if (kind === 'native') return load('onnxruntime-node') as Runtime;
  const web = load('onnxruntime-web/wasm') as Runtime & { readonly env: { readonly wasm: { numThreads: number; wasmBinary?: Uint8Array } } };
  // Handed over, so that it is never looked for anywhere else; more threads than one would be threads of its own.
  web.env.wasm.wasmBinary ??= readFileSync(load.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  web.env.wasm.numThreads = 1;
  return web;
}

/** One core per worker thread: several pictures at once use the cores better than several cores on one picture. */
const nativeOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // Every picture has another size, so kept plans and buffers only grow.
  enableMemPattern: false,
  enableCpuMemArena: true,
  logSeverityLevel: 3,
};
const wasmOptions = { executionProviders: ['wasm'], graphOptimizationLevel: 'all', logSeverityLevel: 3 };

export async function openNetwork(kind: RuntimeKind, file: string, guard: NativeGuard): Promise<Network> {
  const runtime = loadRuntime(kind);
  const create = (): Promise<Session> =>
    kind === 'native' ? runtime.InferenceSession.create(file, nativeOptions) : runtime.InferenceSession.create(readFileSync(file), wasmOptions);
  const session = await insideNative(guard, create);
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
