// A process that reads the pictures it is sent, one message each, so that its memory is that of the reader alone.
//   fork(readCards.mjs, [mode, recogniserFile, workerFile, ocrDir, workers])   mode: both | tesseract | naive
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const [mode, recogniserFile, workerFile, ocrDir, workers] = process.argv.slice(2);

/** What a first try looks like: tesseract.js on the picture as it is, patterns, and the largest line for the name. */
async function openNaive() {
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker('eng', 1, { langPath: ocrDir, gzip: true, cacheMethod: 'none' });
  return async (file) => {
    const { data } = await worker.recognize(readFileSync(file), {}, { text: true, blocks: true });
    const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
    const emails = data.text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
    const phones = data.text.match(/\+?\d[\d\s()./-]{6,}\d/g) ?? [];
    const websites = (data.text.match(/(?:https?:\/\/|www\.)\S+/g) ?? []).filter((url) => !url.includes('@'));
    const plain = lines.filter((line) => line.confidence > 60 && /^[\p{L}\s.,&'-]{4,}$/u.test(line.text.trim()));
    const bySize = [...plain].sort((a, b) => b.bbox.y1 - b.bbox.y0 - (a.bbox.y1 - a.bbox.y0)).map((line) => line.text.trim());
    const title = plain.map((line) => line.text.trim()).find((text) => /manager|director|engineer|leiter|chef|owner|founder|ceo|cto/i.test(text)) ?? '';
    const [name = '', company = ''] = bySize.filter((text) => text !== title);
    const [firstName = '', ...rest] = name.split(' ');
    const card = { name, firstName, lastName: rest.join(' '), title, company, emails, phones: phones.map((value) => ({ value })), websites, linkedin: null, address: null, confidence: {} };
    return { cards: data.text.trim() === '' ? [] : [card], stages: {} };
  };
}

async function openOurs() {
  const { createRecogniser } = await import(pathToFileURL(recogniserFile).href);
  const recogniser = createRecogniser({ workerFile, ocrDir, workers: Number(workers), usual: { readers: mode } });
  return async (file) => {
    const stages = {};
    let [stage, since] = ['waiting', performance.now()];
    const onStage = (next) => {
      const now = performance.now();
      stages[stage] = (stages[stage] ?? 0) + now - since;
      [stage, since] = [next, now];
    };
    const { cards } = await recogniser.read({ name: basename(file), bytes: readFileSync(file) }, { onStage });
    return { cards: cards.map(({ contact, confidence }) => ({ ...contact, confidence })), stages };
  };
}

const read = await (mode === 'naive' ? openNaive() : openOurs());
process.on('message', async ({ id, file }) => {
  const started = performance.now();
  const { cards, stages } = await read(file);
  process.send({ id, cards, stages, ms: performance.now() - started, peak: process.resourceUsage().maxRSS / 1024, now: process.memoryUsage().rss / 1048576 });
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
