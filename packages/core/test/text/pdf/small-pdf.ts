/** Letters at a place: points from the left edge and from the top; 12 points large where nothing else is said. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Whether the letters run from the page's foot to its top. */
  readonly isUpwards?: boolean;
}

/** A line of text below the one before it, letters at a place, or a straight line `[fromX, fromY, toX, toY]`. */
export type PdfContent = string | PlacedText | readonly [number, number, number, number];

const pageHeight = 792;

function draw(content: PdfContent, at: number): string {
  if (typeof content === 'string') return `BT /F1 12 Tf 50 ${pageHeight - 42 - 20 * at} Td (${content}) Tj ET`;
  if ('text' in content) {
    const place = `${content.isUpwards ? '0 1 -1 0' : '1 0 0 1'} ${content.x} ${pageHeight - content.y} Tm`;
    return `BT /F1 ${content.size ?? 12} Tf ${place} (${content.text.replace(/[()]/g, '\\$&')}) Tj ET`;
  }
  const [fromX, fromY, toX, toY] = content;
  return `${fromX} ${pageHeight - fromY} m ${toX} ${pageHeight - toY} l S`;
}

/**
 * A PDF of ASCII letters, one array a page, made by hand.
 *
 * @param page - further entries of each page, such as `/Rotate 90`
 * @param trailer - further entries of the trailer, such as `/Encrypt << … >>`
 */
export function smallPdf(pages: readonly (readonly PdfContent[])[], trailer = '', page = ''): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  pages.forEach((lines, index) => {
    const content = lines.map(draw).join('\n');
    const resources = '<< /Font << /F1 3 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R /Resources ${resources} ${page} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + table + end);
}
