import { describe, test } from 'vitest';
import { checkHead } from './check-head.ts';

const adopted =
  'Được Hội đồng Thẩm phán Tòa án nhân dân tối cao thông qua ngày 25 tháng 11 năm 2021 và được công bố theo Quyết định số 594/QĐ-CA ngày 31 tháng 12 năm 2021 của Chánh án Tòa án nhân dân tối cao.';
const issuer = 'Hội đồng Thẩm phán Tòa án nhân dân tối cao';

describe('the head of an án lệ says', () => {
  test('its number, who adopted it and when', () => {
    checkHead(['Án lệ số 03/2016/AL', adopted, 'Nguồn án lệ:'], {
      number: '03/2016/AL',
      type: 'case-law',
      issuer,
      date: '2021-11-25',
      subject: null,
      place: null,
      body: 'Được Hội đồng',
    });
  });

  test('its subject below, with footnote marks that are none of it', () => {
    const lines = [
      'ÁN LỆ SỐ 47/2021/AL1',
      'Về việc xác định tội danh trong',
      'trường hợp đâm người ở vùng trọng yếu2',
      adopted,
    ];
    checkHead(lines, {
      number: '47/2021/AL',
      subject: 'Về việc xác định tội danh trong trường hợp đâm người ở vùng trọng yếu',
      issuer,
      body: 'Được Hội đồng',
    });
  });

  test('its subject on the title’s line', () => {
    checkHead(['Án lệ số 21/2018/AL về lỗi và thiệt hại', adopted], {
      subject: 'về lỗi và thiệt hại',
      number: '21/2018/AL',
    });
  });

  test('its number below its title, or without a word before it', () => {
    checkHead(['ÁN LỆ', 'Số: 03/2016/AL', 'Về hợp đồng', adopted], {
      number: '03/2016/AL',
      subject: 'Về hợp đồng',
      issuer,
    });
    checkHead(['ÁN LỆ 03/2016/AL', adopted], { number: '03/2016/AL', subject: null, issuer });
  });

  test('its subject from the title’s line on, over two lines', () => {
    const lines = ['Án lệ số 25/2018/AL về không phải chịu phạt cọc', 'vì lý do khách quan', adopted];
    checkHead(lines, { subject: 'về không phải chịu phạt cọc vì lý do khách quan', body: 'Được Hội đồng' });
  });

  test('no mark of a footnote for a subject', () => {
    checkHead(['ÁN LỆ SỐ 47/2021/AL[1]', adopted], { number: '47/2021/AL', subject: null });
  });

  test('all on one line', () => {
    const line = `Án lệ số 01/2016/AL ${adopted.replace('Được', 'được')}`;
    checkHead([line, 'Nguồn án lệ:'], { number: '01/2016/AL', date: '2021-11-25', issuer, subject: null });
  });
});
