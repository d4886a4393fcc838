import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createListThreads } from '../lists/listReader.ts';
import { createFaceReader } from '../recognise/face.ts';
import { createRecogniser } from '../recognise/recogniser.ts';
import type { OpenJson } from '../store/jsonFile.ts';
import { createLogFile, readLogFile } from '../store/logFile.ts';
import { createSampleFiles } from '../store/sampleFiles.ts';
import { createStore } from '../store/store.ts';
import { createServices } from './createServices.ts';
import { startReminding } from './reminding.ts';
import type { Desktop, Log, Notify, Ports } from './ports.ts';
import type { Services } from './services.ts';

/**
 * What a host has to give. All paths are absolute; `assetsDir` and `workerFile` must be real files, not inside an archive.
 * `workerFile` is the built `recognise/worker.cjs`; the thread that reads lists lies beside it as `lists/worker.cjs`.
 */
export interface AppOptions {
  readonly host: Ports['host'];
  readonly version: string;
  readonly dataDir: string;
  readonly assetsDir: string;
  readonly workerFile: string;
  readonly openJson: OpenJson;
  readonly notify: Notify;
  /** Absent on hosts that are no desktop app. */
  readonly desktop?: (log: Log) => Desktop;
}

/** The running app, ready for `dispatch`. */
export interface StartedApp {
  readonly services: Services;
  readonly log: Log;
  /** Ends the worker threads. Everything acknowledged is on disk already. */
  close(): Promise<void>;
}

/** Puts the real parts together: the same for every host. */
export function startApp(options: AppOptions): Promise<StartedApp> {
  const { host, version, dataDir, assetsDir, workerFile, openJson, notify } = options;
  const clock = (): string => new Date().toISOString();
  const log = createLogFile(dataDir, clock);
  const desktop = options.desktop?.(log) ?? null;
  const recogniser = createRecogniser({ workerFile, ocrDir: join(assetsDir, 'ocr') });
  const lists = createListThreads({ workerFile: join(dirname(workerFile), '..', 'lists', 'worker.cjs') });
  const store = createStore({ dataDir, openJson, clock });
  const services = createServices({
    version,
    host,
    store,
    recogniser,
    readFace: createFaceReader(join(dirname(workerFile), 'face.cjs')),
    lists,
    sample: createSampleFiles(join(assetsDir, 'sample')),
    clock,
    ids: randomUUID,
    log,
    readLog: () => readLogFile(dataDir),
    notify,
    desktop,
  });
  log.info('Wellmet has started.', { host, version });
  const endReminding = desktop === null ? null : startReminding({ store, clock, desktop, log });
  const close = async (): Promise<void> => {
    endReminding?.();
    await Promise.all([recogniser.close(), lists.close()]);
  };
  return Promise.resolve({ services, log, close });
}
