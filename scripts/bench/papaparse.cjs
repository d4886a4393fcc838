// Baseline of the bench: papaparse alone, rows to objects to JSON on stdout.
const { readFileSync } = require('node:fs');
const Papa = require('papaparse');

const { data } = Papa.parse(readFileSync(process.argv[2], 'utf8'), { header: true });
process.stdout.write(`${JSON.stringify(data)}\n`);
