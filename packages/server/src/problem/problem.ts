import { type ChidanError, type ErrorCode, type ErrorKind, errorTable } from '@chidan/core';
import Type, { type Static } from 'typebox';
import { baseName } from '../base-name.ts';
import { type RequestCode, requestProblems } from './request-problems.ts';

export const fieldErrorSchema = Type.Object(
  {
    field: Type.String({ description: 'Tên tham số, hoặc tên trường trong nội dung gửi lên.' }),
    detail: Type.String({ description: 'Sai ở chỗ nào.' }),
  },
  { title: 'FieldError', description: 'Một tham số chưa đúng.' },
);

export const problemSchema = Type.Object(
  {
    type: Type.Literal('about:blank', { description: 'Luôn là `about:blank`; các lỗi phân biệt bằng `code`.' }),
    title: Type.String({ description: 'Tên trạng thái HTTP bằng lời.' }),
    status: Type.Integer({ minimum: 400, maximum: 599, description: 'Mã trạng thái HTTP.' }),
    detail: Type.String({ description: 'Việc gì đã xảy ra và nên làm gì tiếp, viết cho người đọc.' }),
    // An `ErrorCode` of @chidan/core or a `RequestCode`.
    code: Type.String({ description: 'Mã lỗi, không đổi giữa các phiên bản; chương trình nên dựa vào mã này.' }),
    errors: Type.Optional(
      Type.Array(fieldErrorSchema, { description: 'Các tham số chưa đúng; chỉ có ở lỗi REQUEST_INVALID.' }),
    ),
  },
  { title: 'Problem', description: 'Lỗi theo RFC 9457.' },
);

/** @see RFC 9457, Problem Details for HTTP APIs */
export type Problem = Static<typeof problemSchema>;

/** Every code that a problem can have. */
export type ProblemCode = ErrorCode | RequestCode;

/** Which parameter is wrong, and how. */
export type FieldError = NonNullable<Problem['errors']>[number];

/**
 * Who must act decides the status. What the keeper of the library or of the machine must mend is 503 for a reader:
 * the same request is right, and works once it is mended.
 */
const statusOfKind: Readonly<Record<ErrorKind, number>> = { input: 400, library: 503, environment: 503 };

/** Codes for which HTTP has a better word than for their kind. */
const statusOfCode: Readonly<Partial<Record<ErrorCode, number>>> = {
  DOCUMENT_NOT_FOUND: 404,
  DOCUMENT_AMBIGUOUS: 409,
  LIBRARY_READ_ONLY: 409,
};

const titles: Readonly<Record<number, string>> = {
  400: 'Yêu cầu không hợp lệ',
  404: 'Không tìm thấy',
  405: 'Phương thức không được hỗ trợ',
  408: 'Hết thời gian chờ yêu cầu',
  409: 'Yêu cầu chưa thực hiện được với thư viện hiện tại',
  413: 'Nội dung quá lớn',
  415: 'Loại nội dung không được hỗ trợ',
  421: 'Yêu cầu gửi nhầm máy chủ',
  431: 'Phần đầu của yêu cầu quá dài',
  499: 'Bên gửi đã ngắt kết nối',
  500: 'Lỗi máy chủ',
  503: 'Tạm thời chưa phục vụ được',
};

export function requestProblem(code: RequestCode, errors: readonly FieldError[] = []): Problem {
  const { status, detail } = requestProblems[code];
  if (errors.length === 0) return problem(code, status, detail);
  const reasons = errors.map((error) => `«${error.field}» ${error.detail}`).join('; ');
  return { ...problem(code, status, `Yêu cầu chưa đúng: ${reasons}.`), errors: [...errors] };
}

export function libraryProblem(error: ChidanError): Problem {
  return problem(error.code, statusOfCode[error.code] ?? statusOfKind[error.kind], publicMessage(error));
}

function problem(code: string, status: number, detail: string): Problem {
  return { type: 'about:blank', title: titles[status] ?? '', status, detail, code };
}

/**
 * The message without what only the machine's keeper should see: a path is cut to its last part, and the reason, which
 * may quote the operating system, stays in the log. An `input` error repeats what the reader sent.
 */
function publicMessage(error: ChidanError): string {
  if (error.kind === 'input') return error.message;
  const shown = Object.entries(error.detail).map(([name, value]) => {
    if (name === 'reason') return [name, 'xem nhật ký máy chủ'];
    return [name, typeof value === 'string' ? baseName(value) : value];
  });
  return errorTable[error.code].message(Object.fromEntries(shown));
}
