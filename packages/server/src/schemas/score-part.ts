import type { ScorePart } from '@chidan/core';
import Type from 'typebox';

/** As `ScorePart` of @chidan/core: a tree. */
export const scorePartSchema = Type.Object(
  {
    name: Type.Enum(
      ['score', 'lexical', 'bm25', 'term', 'semantic', 'cosine', 'replaced', 'named', 'mentions'] satisfies [
        ...ScorePart['name'][],
      ],
      {
        description:
          '`score` điểm chung, `lexical` phần theo từ ngữ, `bm25` điểm BM25, `term` một từ, `semantic` phần theo nghĩa, `cosine` độ gần về nghĩa, `replaced` phần trừ đi vì văn bản đã bị thay thế, `named` và `mentions` được xếp trước nhờ số ký hiệu.',
      },
    ),
    words: Type.Optional(Type.String({ description: 'Chữ của `term`.' })),
    value: Type.Number({
      description: 'Phần góp vào điểm đứng trên nó; riêng điểm trong `bm25`, `cosine` là điểm gốc.',
    }),
    parts: Type.Unsafe<readonly ScorePart[]>({
      type: 'array',
      items: { $ref: 'ScorePart#' },
      description: 'Các phần của nó; rỗng khi không chia nhỏ nữa.',
    }),
  },
  { $id: 'ScorePart', title: 'ScorePart', description: 'Một điểm và các phần của nó.' },
);
