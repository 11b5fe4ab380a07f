/** Web portals save Word's own HTML into a page of theirs: lines broken at about this many characters. */
const lineWidth = 78;

const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function wrap(text) {
  const lines = [''];
  for (const word of escapeHtml(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== '' && last.length + word.length >= lineWidth) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const centred = (text, open = '', close = '') =>
  `<p class="MsoNormal" align="center" style="text-align:center;margin:0">${open}${wrap(text)}${close}</p>`;
const bold = (text) => centred(text, '<b><span lang="VI">', '</span></b>');
const italic = (text) => centred(text, '<i>', '</i>');
const nothing = '<p class="MsoNormal">&nbsp;</p>';

/** A paragraph of the body; a label in bold is parted from its text by a hard space, as Word saves it. */
function bodyParagraph(text) {
  const style = 'text-align:justify;text-indent:36.0pt';
  const isHeading = /^([IVX]+|\d+)\. [^.;:]*[^.;:/]$/.test(text);
  const label = /^(\d+\.|[a-zđ]\)) (.*)$/.exec(text);
  const inner = isHeading
    ? `<b>${wrap(text)}</b>`
    : label
      ? `<span lang="VI">${label[1]}&nbsp;</span>${wrap(label[2])}`
      : wrap(text);
  return `<p class="MsoNormal" style="${style}">${inner}<o:p></o:p></p>`;
}

function headTable({ family, issuers, number, place, letterSubject }) {
  const left = issuers.map((text, i) => (family === 'state' || i === issuers.length - 1 ? bold(text) : centred(text)));
  const motto =
    family === 'party'
      ? [bold('ĐẢNG CỘNG SẢN VIỆT NAM')]
      : [bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), bold('Độc lập - Tự do - Hạnh phúc')];
  left.push(...(family === 'party' ? [centred('*')] : []), centred(number));
  if (letterSubject) left.push(centred(letterSubject));
  left.push(bold('VĂN BẢN MẪU'));
  return twoCells(left, [...motto, nothing, italic(place)]);
}

function twoCells(left, right) {
  const cell = (paragraphs) => `<td valign="top" style="padding:0cm 5.4pt">\n${paragraphs.join('\n')}\n</td>`;
  return `<table class="MsoNormalTable" border="0" cellspacing="0" width="100%">\n<tr>\n${cell(left)}\n${cell(right)}\n</tr>\n</table>`;
}

function signature({ family, recipients, signature: role, signer }) {
  const left = [
    `<p class="MsoNormal"><u>Nơi nhận:</u></p>`,
    ...recipients.map((text) => `<p class="MsoNormal"><span style="font-size:11.0pt">${wrap(text)}</span></p>`),
  ];
  const right = [
    ...role.map((text, i) => (family === 'party' && i === 0 ? centred(text) : bold(text))),
    nothing,
    nothing,
    bold(signer),
  ];
  return twoCells(left, right);
}

/** The page by which an invented web portal shows a document, with the portal's own menus around it. */
export function portalPage(content) {
  const { type, subject, addressees, body, number } = content;
  const title = type ? [bold(type), ...subject.map(bold), centred('-----')] : [];
  const to = addressees ? [centred('Kính gửi:'), ...addressees.map((text) => centred(text))] : [];
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${escapeHtml(number)} - Cổng thông tin điện tử tỉnh Sông Vàng</title>
<style>
p.MsoNormal { font-family: "Times New Roman", serif; font-size: 14.0pt; }
nav li { display: inline; }
</style>
<script>var trang = { dem: 9, in: function () { window.print(); } };</script>
</head>
<body>
<header>
<p>CỔNG THÔNG TIN ĐIỆN TỬ TỈNH SÔNG VÀNG</p>
</header>
<nav>
<ul>
<li><a href="#">Trang chủ</a></li>
<li><a href="#">Văn bản chỉ đạo</a></li>
<li><a href="#">Hỏi đáp</a></li>
</ul>
</nav>
<main>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<div class="WordSection1">
${[headTable(content), nothing, ...title, ...to, ...body.map(bodyParagraph), signature(content)].join('\n')}
</div>
</main>
<footer>
<p>Ghi rõ nguồn khi đăng lại thông tin từ cổng này. Lượt xem: 9</p>
</footer>
<script>trang.dem += 1;</script>
</body>
</html>
`;
}
