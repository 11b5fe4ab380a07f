import { ChidanError } from '../../base/error.ts';
import { checkOptions, checkString } from '../../base/options.ts';
import type { DocumentFilter } from '../../library/document-filter.ts';
import type { FieldName } from './filter-names.ts';
import { addToFilter } from './filter-values.ts';

/** Conditions as people type them, each value as behind `loại:` … in a query: `{ type: ['QĐ', 'thông báo'], from: '2022' }`. */
export interface TypedFilter {
  readonly type?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly year?: string | undefined;
  readonly issuer?: string | undefined;
  readonly number?: string | undefined;
  readonly term?: string | undefined;
  readonly signer?: string | undefined;
  readonly replaced?: string | undefined;
}

/** What a value that cannot be read should have been. */
const reasons: Readonly<Record<FieldName, string>> = {
  type: 'phải là tên loại văn bản, ví dụ Thông báo, hoặc chữ viết tắt của loại',
  from: 'phải là ngày, tháng hoặc năm, ví dụ 1/8/2025 hoặc 2025',
  to: 'phải là ngày, tháng hoặc năm, ví dụ 1/8/2025 hoặc 2025',
  year: 'phải là năm, ví dụ 2025',
  issuer: 'phải có chữ',
  number: 'phải là số ký hiệu, ví dụ 117-TB/ĐUK hoặc 117',
  term: 'phải là khóa hoặc nhiệm kỳ, ví dụ XIII hoặc 2020-2025',
  signer: 'phải có chữ',
  replaced: 'phải là yes hoặc no',
};

/** @throws ChidanError OPTION_INVALID that names the value that its field cannot read */
export function readFilter(typed: TypedFilter): DocumentFilter {
  checkOptions(typed);
  let filter: DocumentFilter = {};
  for (const [option, given] of Object.entries(typed)) {
    if (given === undefined) continue;
    if (!isField(option)) throw new ChidanError('OPTION_INVALID', { option, reason: 'không có tùy chọn này' });
    for (const value of Array.isArray(given) ? given : [given]) {
      checkString(option, value);
      const read = addToFilter(filter, option, value.normalize('NFC').trim());
      if (!read) throw new ChidanError('OPTION_INVALID', { option, reason: reasons[option] });
      filter = read;
    }
  }
  return filter;
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(reasons, name);
}
