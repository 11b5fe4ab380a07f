/** What can be wrong with a request, or with answering it, before or beside the library's own errors. */
export type RequestCode =
  | 'REQUEST_INVALID'
  | 'REQUEST_MALFORMED'
  | 'REQUEST_TIMEOUT'
  | 'REQUEST_ABANDONED'
  | 'URL_INVALID'
  | 'HEADERS_TOO_LARGE'
  | 'BODY_INVALID'
  | 'BODY_TOO_LARGE'
  | 'MEDIA_TYPE_UNSUPPORTED'
  | 'ROUTE_NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'HOST_NOT_ALLOWED'
  | 'OPERATION_TIMEOUT'
  | 'LIBRARY_UNREADABLE'
  | 'INTERNAL_ERROR';

export interface RequestProblem {
  readonly status: number;
  /** For people, in Vietnamese: what happened, then what to do next. */
  readonly detail: string;
}

/** Every problem that only HTTP has; the library's codes are in `errorTable` of @chidan/core. */
export const requestProblems: Readonly<Record<RequestCode, RequestProblem>> = {
  REQUEST_INVALID: { status: 400, detail: 'Yêu cầu chưa đúng. Hãy kiểm tra lại các tham số.' },
  REQUEST_MALFORMED: { status: 400, detail: 'Yêu cầu không đúng giao thức HTTP. Hãy kiểm tra lại phần mềm gửi.' },
  REQUEST_TIMEOUT: { status: 408, detail: 'Yêu cầu gửi quá chậm nên máy chủ đã ngừng chờ. Hãy gửi lại.' },
  // 499 is nginx's number for it: nobody is left to read the answer, only the log shows it.
  REQUEST_ABANDONED: { status: 499, detail: 'Bên gửi đã ngắt kết nối.' },
  URL_INVALID: { status: 400, detail: 'Địa chỉ có ký tự mã hóa sai hoặc quá dài. Hãy kiểm tra lại địa chỉ.' },
  HEADERS_TOO_LARGE: { status: 431, detail: 'Địa chỉ hoặc phần đầu của yêu cầu quá dài. Hãy rút gọn câu tìm.' },
  BODY_INVALID: {
    status: 400,
    detail:
      'Nội dung gửi lên phải là một đối tượng JSON: {"question": "…"} khi hỏi, {"text": "…", "citations": […]} khi kiểm chứng.',
  },
  BODY_TOO_LARGE: { status: 413, detail: 'Nội dung gửi lên quá lớn. Hãy rút gọn nội dung.' },
  MEDIA_TYPE_UNSUPPORTED: {
    status: 415,
    detail: 'Chỉ nhận nội dung JSON. Hãy gửi kèm «content-type: application/json».',
  },
  ROUTE_NOT_FOUND: { status: 404, detail: 'Máy chủ không có địa chỉ này. Hãy kiểm tra lại đường dẫn.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    detail: 'Địa chỉ này không nhận phương thức đã gửi. Hãy dùng phương thức nêu ở «Allow».',
  },
  HOST_NOT_ALLOWED: {
    status: 421,
    detail:
      'Máy chủ không phục vụ dưới tên máy này. Hãy mở bằng http://127.0.0.1, hoặc nhờ người quản trị cho phép tên máy.',
  },
  OPERATION_TIMEOUT: { status: 503, detail: 'Máy chủ chưa xử lý xong trong thời gian cho phép. Hãy thử lại sau.' },
  LIBRARY_UNREADABLE: {
    status: 503,
    detail: 'Máy chủ không đọc được thư viện. Hãy báo người quản trị xem nhật ký máy chủ.',
  },
  INTERNAL_ERROR: { status: 500, detail: 'Máy chủ gặp lỗi ngoài dự kiến. Hãy báo người quản trị xem nhật ký máy chủ.' },
};
