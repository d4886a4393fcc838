/** A picture to lie on a page of its own, as JPEG. */
export interface PdfPage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Entries of a PDF's trailer and one more object, such as what locks it. */
export interface PdfExtra {
  readonly trailer: string;
  readonly object: string;
}

/** A PDF as a scanner writes it: each page is one picture, filled to its edges, at 200 dots per inch. */
export function scannedPdf(pages: readonly PdfPage[], extra?: (number: number) => PdfExtra): Uint8Array {
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`),
    ...pages.flatMap((page, index) => pageObjects(page, 3 + index * 3)),
  ];
  const more = extra?.(objects.length + 1);
  if (more !== undefined) objects.push(Buffer.from(more.object));
  return assemble(objects, more?.trailer ?? '');
}

function pageObjects({ jpeg, width, height }: PdfPage, first: number): readonly Buffer[] {
  const [across, down] = [(width * 72) / 200, (height * 72) / 200];
  const content = `q ${across} 0 0 ${down} 0 0 cm /Im Do Q`;
  const picture = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`;
  return [
    Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents ${first + 1} 0 R /Resources << /XObject << /Im ${first + 2} 0 R >> >> >>`),
    Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
    Buffer.concat([Buffer.from(`${picture}\nstream\n`), jpeg, Buffer.from('\nendstream')]),
  ];
}

function assemble(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const starts: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    starts.push(at);
    at += part.length;
    parts.push(part);
  }
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}
