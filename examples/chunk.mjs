import { chunkDocument, defaultChunkOptions, embeddingInput, readStructure, sliceSpan, unitLabel } from '@chidan/core';

const text = [
  'Số 15/QĐ-UBND',
  'QUYẾT ĐỊNH',
  'Về chế độ báo cáo',
  'Điều 1. Thời hạn',
  'Báo cáo tháng gửi trước ngày 20. Báo cáo năm gửi trước ngày 15 tháng 12.',
  'Điều 2. Trách nhiệm',
  '1. Văn phòng tổng hợp báo cáo.',
  '2. Các phòng gửi báo cáo đúng hạn.',
].join('\n');

const document = readStructure(text);
const countTokens = (part) => part.split(/\s+/).length; // with a model: its tokenizer
for (const chunk of chunkDocument(text, document, countTokens, defaultChunkOptions)) {
  const label = chunk.node === null ? '' : unitLabel(document.outline, chunk.node);
  console.log(`[${label}]`, embeddingInput(chunk.context, sliceSpan(text, chunk.span)).replaceAll('\n', ' | '));
}
