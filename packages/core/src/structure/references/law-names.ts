import { fold } from '../../base/fold.ts';
import type { LineText } from './line-text.ts';

/**
 * Names of laws, codes and ordinances without the word for the type. Only they tell where `Luật Hôn nhân và gia đình`
 * ends, and where `Luật Đất đai và các văn bản …` does; a name that is not here ends by rule.
 */
const names = `
An ninh mạng;An ninh quốc gia;An toàn thông tin mạng;An toàn thực phẩm;An toàn, vệ sinh lao động;An toàn và kiểm soát bức xạ
Ban hành văn bản quy phạm pháp luật;Báo chí;Dự bị động viên;Bảo hiểm tiền gửi;Bảo hiểm xã hội;Bảo hiểm y tế;Bảo vệ bí mật nhà nước
Bảo vệ môi trường;Bảo vệ quyền lợi người tiêu dùng;Bảo vệ sức khỏe nhân dân;Bảo vệ và kiểm dịch thực vật
Bảo vệ và phát triển rừng;Bảo vệ, chăm sóc và giáo dục trẻ em;Bảo vệ dữ liệu cá nhân;Biên giới quốc gia;Biên phòng Việt Nam
Biển Việt Nam;Bình đẳng giới;Bộ đội Biên phòng;Bưu chính;Bưu chính, viễn thông;Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
Bầu cử đại biểu Quốc hội;Bầu cử đại biểu Hội đồng nhân dân;Các công cụ chuyển nhượng;Các tổ chức tín dụng;Cán bộ, công chức
Cảnh sát biển Việt Nam;Cảnh sát cơ động;Cảnh vệ;Căn cước công dân;Căn cước;Cạnh tranh;Chăn nuôi;Chất lượng sản phẩm, hàng hóa
Chất lượng hàng hóa;Chi phí tố tụng;Chính quyền địa phương;Chứng khoán;Chuyển đổi giới tính;Chuyển giao công nghệ
Chống bán phá giá hàng hóa nhập khẩu vào Việt Nam;Công an nhân dân;Công an xã;Công chứng;Công đoàn;Công nghệ cao
Công nghệ thông tin;Công nghiệp công nghệ số;Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài;Cơ yếu
Cư trú;Cựu chiến binh;Dân quân tự vệ;Dân số;Dân sự;Dầu khí;Dạy nghề;Di sản văn hóa;Doanh nghiệp;Doanh nghiệp nhà nước;Du lịch;Dữ liệu
Dược;Dự trữ quốc gia;Dẫn độ;Đa dạng sinh học;Đặc xá;Đất đai;Đấu giá tài sản;Đấu thầu;Đầu tư;Đầu tư công;Đầu tư nước ngoài tại Việt Nam
Đầu tư theo phương thức đối tác công tư;Đê điều;Điện ảnh;Điện lực;Điều ước quốc tế;Đo đạc và bản đồ;Đo lường;Đường bộ
Đường sắt;Giá;Giám định tư pháp;Giao dịch điện tử;Giao thông đường bộ;Giao thông đường thủy nội địa;Giáo dục;Giáo dục đại học
Giáo dục nghề nghiệp;Giáo dục quốc phòng và an ninh;Giáo dục quốc phòng - an ninh;Giống cây trồng;Giống vật nuôi
Hải quan;Hàng hải Việt Nam;Hàng không dân dụng Việt Nam;Hàng không dân dụng;Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
Hình sự;Hóa chất;Hoạt động chữ thập đỏ;Hoạt động giám sát của Quốc hội và Hội đồng nhân dân;Hòa giải ở cơ sở
Hòa giải, đối thoại tại Tòa án;Hộ tịch;Hỗ trợ doanh nghiệp nhỏ và vừa;Hôn nhân và gia đình;Hợp tác xã;Kế toán;Khám bệnh, chữa bệnh
Khiếu nại;Khiếu nại, tố cáo;Khí tượng thủy văn;Khoa học và công nghệ;Khoa học, công nghệ và đổi mới sáng tạo;Khoáng sản
Địa chất và khoáng sản;Kiểm toán độc lập;Kiểm toán nhà nước;Kinh doanh bảo hiểm;Kinh doanh bất động sản;Lao động
Lâm nghiệp;Lý lịch tư pháp;Luật sư;Lưu trữ;Lực lượng dự bị động viên;Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
Mặt trận Tổ quốc Việt Nam;Năng lượng nguyên tử;Ngân hàng Nhà nước Việt Nam;Ngân sách nhà nước;Nghĩa vụ quân sự;Nghĩa vụ lao động công ích
Ngoại hối;Nguời cao tuổi;Người cao tuổi;Người khuyết tật;Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng;Nhà ở;Nhà giáo
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam;Nuôi con nuôi;Phá sản;Phí và lệ phí;Phổ biến, giáo dục pháp luật
Pháp điển hệ thống quy phạm pháp luật;Phòng bệnh;Phòng cháy và chữa cháy;Phòng cháy, chữa cháy và cứu nạn, cứu hộ
Phòng, chống bạo lực gia đình;Phòng, chống bệnh truyền nhiễm;Phòng, chống khủng bố;Phòng, chống lụt, bão;Phòng, chống ma túy
Phòng, chống mại dâm;Phòng, chống mua bán người;Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)
Phòng, chống rửa tiền;Phòng, chống tác hại của rượu, bia;Phòng, chống tác hại của thuốc lá;Phòng, chống tham nhũng
Phòng, chống thiên tai;Phòng thủ dân sự;Quản lý, bảo vệ công trình quan trọng liên quan đến an ninh quốc gia;Quản lý nợ công
Quản lý ngoại thương;Quản lý thuế;Quản lý, sử dụng tài sản công;Quản lý, sử dụng tài sản nhà nước
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ;Quản lý và bảo vệ công trình quốc phòng và khu quân sự
Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp;Quảng cáo;Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng
Quốc phòng;Quốc tịch Việt Nam;Quy hoạch;Quy hoạch đô thị;Quy hoạch đô thị và nông thôn;Sĩ quan Quân đội nhân dân Việt Nam;Sở hữu trí tuệ;Sử dụng năng lượng tiết kiệm và hiệu quả
Tài nguyên nước;Tài nguyên, môi trường biển và hải đảo;Tần số vô tuyến điện;Thanh niên;Thanh tra;Thẩm phán và Hội thẩm Tòa án nhân dân
Thể dục, thể thao;Thi đua, khen thưởng;Thi hành án dân sự;Thi hành án hình sự;Thi hành tạm giữ, tạm giam;Thống kê;Thỏa thuận quốc tế
Thú y;Thủ đô;Thủy lợi;Thủy sản;Thuế bảo vệ môi trường;Thuế giá trị gia tăng;Thuế sử dụng đất nông nghiệp;Thuế sử dụng đất phi nông nghiệp;Thuế tài nguyên
Thuế thu nhập cá nhân;Thuế thu nhập doanh nghiệp;Thuế tiêu thụ đặc biệt;Thuế xuất khẩu, thuế nhập khẩu;Thương mại;Thực hành tiết kiệm, chống lãng phí
Thực hiện dân chủ ở cơ sở;Thực hiện dân chủ ở xã, phường, thị trấn;Tiếp cận thông tin;Tiếp công dân;Tiêu chuẩn và quy chuẩn kỹ thuật;Tín ngưỡng, tôn giáo
Tình trạng khẩn cấp;Tố cáo;Tố tụng dân sự;Tố tụng hành chính;Tố tụng hình sự;Tổ chức Chính phủ;Tổ chức chính quyền địa phương
Tổ chức cơ quan điều tra hình sự;Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;Tổ chức Quốc hội;Tổ chức Tòa án nhân dân
Tổ chức Viện kiểm sát nhân dân;Trách nhiệm bồi thường của Nhà nước;Trẻ em;Trật tự, an toàn giao thông đường bộ;Trồng trọt;Trọng tài thương mại;Trợ giúp pháp lý
Công nghiệp quốc phòng
Trưng cầu ý dân;Trưng mua, trưng dụng tài sản;Tư pháp người chưa thành niên;Tương trợ tư pháp;Tương trợ tư pháp về dân sự;Tương trợ tư pháp về hình sự
Ưu đãi người có công với cách mạng;Viên chức;Viễn thông;Việc làm;Xây dựng;Xuất bản;Xuất cảnh, nhập cảnh của công dân Việt Nam
Xử lý vi phạm hành chính;Nhà ở xã hội;Công nghiệp quốc phòng, an ninh và động viên công nghiệp;Đăng ký tài sản
Án phí, lệ phí Tòa án;Thủ tục giải quyết các vụ án hành chính;Về tổ chức và hoạt động hòa giải ở cơ sở
Hợp đồng kinh tế;Hợp đồng dân sự;Thừa kế;Trọng tài thương mại;Thi hành án phạt tù;Lực lượng Cảnh sát biển Việt Nam;Kiểm sát viên Viện kiểm sát nhân dân`;

interface KnownName {
  readonly folded: string;
  /** In small letters; a name of one syllable must be spelled so: `giá` is a law, `gia` is not. */
  readonly spelled: string;
}

const byFirstWord = new Map<string, KnownName[]>();
const listed = names.split(/[;\n]/).map((part) => part.trim().toLowerCase());
// People leave commas out: `Luật Phòng chống bạo lực gia đình`.
for (const spelled of new Set(listed.flatMap((name) => [name, name.replaceAll(',', '')]))) {
  if (spelled === '') continue;
  const name = { folded: fold(spelled), spelled };
  const first = /^[a-z]+/.exec(name.folded)?.[0] ?? '';
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.folded.length - a.folded.length);

const word = /[a-z]+/y;

/** How many characters of the line, from `offset` on, are the name of a known law; 0 when none. The longest counts. */
export function knownLawName(line: LineText, offset: number): number {
  word.lastIndex = offset;
  const first = word.exec(line.folded)?.[0] ?? '';
  const name = byFirstWord.get(first)?.find(({ folded, spelled }) => {
    const end = offset + folded.length;
    if (!line.folded.startsWith(folded, offset) || /[\p{L}\d]/u.test(line.folded.charAt(end))) return false;
    return spelled.includes(' ') || line.text.slice(offset, end).toLowerCase() === spelled;
  });
  return name?.folded.length ?? 0;
}
