// Baseline of the bench: tesseract.js alone on the raw pictures, one worker, text on stdout.
const { join } = require('node:path');
const { createWorker } = require('tesseract.js');

async function main() {
  const langPath = join(__dirname, '../../assets/ocr');
  const worker = await createWorker(['eng'], 1, { langPath, gzip: true, cacheMethod: 'none' });
  for (const picture of process.argv.slice(2)) process.stdout.write(`${(await worker.recognize(picture)).data.text}\n`);
  await worker.terminate();
}

main();
