import { expect, test } from 'vitest';
import { readStructure } from '../../src/structure/read-structure.ts';

const decision = ['UBND TỈNH A', 'Số: 15/QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc'];
const signature = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn C'];

test('a sentence that begins with another document’s number gives this one none', () => {
  const report = ['BÁO CÁO', 'Sơ kết thực hiện Chỉ thị', 'Số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị', 'I. X'];
  expect(readStructure(report.join('\n')).header.number).toBeNull();
  expect(readStructure('Số 12-QĐ/TU của Tỉnh ủy quy định chế độ.\n1. Một.').header.number).toBeNull();
});

test('members who are named in an article did not sign', () => {
  const members = ['Điều 1. Thành lập Tổ gồm:', 'TỔ TRƯỞNG', 'Nguyễn Văn An', 'Điều 2. Thi hành.'];
  const { header, outline } = readStructure([...decision, ...members, ...signature].join('\n'));
  expect(header.signers.map((signer) => signer.value.name)).toEqual(['Lê Văn C']);
  expect(outline.filter((node) => node.kind === 'article').map((node) => node.number)).toEqual(['1', '2']);
});

test('a sample of a signature within an article is not the document’s', () => {
  const sample = ['Điều 1. Mẫu:', 'TM. BAN THƯỜNG VỤ', 'BÍ THƯ', 'Nguyễn Văn An', 'Điều 2. Thi hành.'];
  const { header } = readStructure([...decision, ...sample, ...signature].join('\n'));
  expect(header.signers.map((signer) => signer.value.name)).toEqual(['Lê Văn C']);
});
