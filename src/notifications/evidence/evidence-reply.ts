import type { FastifyReply } from 'fastify';
import type { EvidenceFormat } from './evidence.dto.js';
import { evidenceFileView } from './evidence.dto.js';
import type { EvidenceFile } from './evidence.service.js';
import { csvOf, workbookOf } from './evidence-sheet.js';

const TYPES: Readonly<Record<EvidenceFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers with the export as a file of that format, which nothing on the way may keep. */
export async function replyWith(
  reply: FastifyReply,
  file: EvidenceFile,
  format: EvidenceFormat,
): Promise<void> {
  const name = `bang-chung-gui-tin-${file.evidence.id}.${format}`;
  await reply
    .header('content-type', TYPES[format])
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(await written(file, format));
}

function written(file: EvidenceFile, format: EvidenceFormat): string | Promise<Buffer> {
  switch (format) {
    case 'json':
      return JSON.stringify(evidenceFileView(file));
    case 'csv':
      return csvOf(file);
    case 'txt':
      return file.text;
    case 'xlsx':
      return workbookOf(file);
  }
}
