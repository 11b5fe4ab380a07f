import { readFileSync } from 'node:fs';
import { cite, createExtractiveAnswerer, sliceSpan, verifyCitation } from '@chidan/core';
import { createMemoryEngine } from '@chidan/core/testing';

// Without a model passages are read by the words they share with the question.
const engine = createMemoryEngine({ answerer: createExtractiveAnswerer() });
const read = async () => readFileSync(new URL('../corpus/documents/117-TB-DUK.md', import.meta.url));
await engine.add([{ path: '117-TB-DUK.md', read }]);

const answer = await engine.ask('Ai được phân công tham dự sinh hoạt chi bộ theo Quy định 784?');
const [citation] = answer.kind === 'answered' ? answer.citations : answer.nearest; // abstained: what came nearest
console.log(answer.kind, '·', citation.label);

// Every quote is a slice of the stored text; a changed one is found out.
const document = await engine.get(citation.documentId);
console.log(sliceSpan(document.text, citation.span) === citation.quote);
try {
  verifyCitation({ ...citation, quote: citation.quote.replace('sinh hoạt', 'hội nghị') }, document);
} catch (error) {
  console.log(error.code);
}

// A citation of one's own: of any span.
const start = document.text.indexOf('kết nạp 149 đảng viên mới');
console.log(cite(document, { start, end: start + 25 }).quote);
