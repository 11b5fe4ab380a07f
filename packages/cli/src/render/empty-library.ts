/** What a search, a question and a list say of a library without documents. */
export const emptyLibrary = 'Thư viện chưa có văn bản nào. Hãy thêm văn bản trước: chidan add ĐƯỜNG-DẪN.';
