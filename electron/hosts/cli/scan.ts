import { limits } from '../../../shared/limits.ts';
import type { CardReading, PictureReading } from '../../../shared/import/card/reading.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Recogniser } from '../../core/recogniser.ts';
import { createRecogniser } from '../../recognise/recogniser.ts';
import { readCommand } from './arguments.ts';
import { expandPictures, readBytes, type NamedFile } from './files.ts';
import { cannotWriteTo, writeText } from './out.ts';
import { inOrder } from './inOrder.ts';
import { peopleFileText } from './peopleFile.ts';
import { personJson, personLine } from './personJson.ts';
import { exitCodes, type ExitCode, type World } from './world.ts';

/** Pictures under way at once: one more than there are workers, so that none waits for the disk. */
const picturesAtOnce = 3;

interface ScannedPicture {
  readonly file: string;
  readonly cards: PictureReading['cards'];
  readonly problems: readonly Problem[];
}

/** `wellmet scan`: pictures in, contacts out. */
export async function scan(words: readonly string[], world: World): Promise<ExitCode> {
  const { values, files } = readCommand('scan', words, 'picture or folder');
  const outProblem = values.out === undefined ? null : await cannotWriteTo(values.out, world);
  if (outProblem !== null) return refuse(world, outProblem);
  const recogniser = createRecogniser({ workerFile: world.workerFile, ocrDir: world.ocrDir });
  try {
    const pictures = await expandPictures(files, world.cwd);
    const scanned: ScannedPicture[] = [];
    for await (const picture of inOrder(pictures, picturesAtOnce, (one) => scanOne(recogniser, one))) {
      scanned.push(picture);
      report(world, picture, `[${scanned.length}/${pictures.length}]`);
      for (const line of values.json ? [JSON.stringify(pictureJson(picture))] : pictureLines(picture)) world.print(line);
    }
    const people = scanned.flatMap(({ cards }) => cards.map(({ contact }) => contact));
    const written = values.out === undefined ? null : await writeText(values.out, world, peopleFileText(values.out, people));
    if (written !== null) return refuse(world, written);
    return scanned.some(({ problems }) => problems.some(isTrouble)) ? exitCodes.problem : exitCodes.fine;
  } finally {
    await recogniser.close();
  }
}

function refuse(world: World, problem: Problem): ExitCode {
  world.report(problem.message);
  return exitCodes.problem;
}

async function scanOne(recogniser: Recogniser, picture: NamedFile | (Problem & { readonly file: string })): Promise<ScannedPicture> {
  if ('code' in picture) {
    const { file, ...problem } = picture;
    return { file, cards: [], problems: [problem] };
  }
  const read = await readBytes(picture, limits.pictureBytes);
  if (!read.ok) return { file: picture.given, cards: [], problems: [read.problem] };
  const { cards, problems } = await recogniser.read({ name: picture.given, bytes: read.bytes });
  return { file: picture.given, cards, problems };
}

/** That a picture shows no card, or which reader reads, is said, but nothing has gone wrong. */
function isTrouble({ code }: Problem): boolean {
  return !['no-card', 'slower-reader', 'weaker-reader'].includes(code);
}

function report(world: World, { file, cards, problems }: ScannedPicture, count: string): void {
  world.report(`${count} ${file}: ${cards.length === 1 ? '1 card' : `${cards.length} cards`}`);
  for (const { message } of problems) world.report(`  ${message}`);
}

function pictureLines({ cards }: ScannedPicture): readonly string[] {
  return cards.map(({ contact }) => personLine(contact)).filter((line) => line !== '');
}

function pictureJson({ file, cards, problems }: ScannedPicture): object {
  return { file, cards: cards.map(cardJson), problems };
}

function cardJson({ contact, confidence, source, quad }: CardReading): object {
  const rounded = Object.entries(confidence).map(([field, value]) => [field, round(value, 1000)] as const);
  return {
    ...personJson(contact),
    confidence: Object.fromEntries(rounded),
    source,
    quad: quad.map(([x, y]) => [round(x, 10), round(y, 10)]),
  };
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
