import Type from 'typebox';

export const healthSchema = Type.Object(
  {
    status: Type.Literal('ok', { description: 'Luôn là `ok`; khi không đọc được thư viện thì trả lời là lỗi 503.' }),
    documents: Type.Integer({ minimum: 0, description: 'Số văn bản trong thư viện.' }),
    chunks: Type.Integer({ minimum: 0, description: 'Số đoạn được lập chỉ mục để tìm.' }),
    generation: Type.Integer({ minimum: 0, description: 'Số lần thư viện đã thay đổi; tăng sau mỗi lần ghi.' }),
  },
  { title: 'Health', description: 'Tình trạng của máy chủ và thư viện.' },
);
