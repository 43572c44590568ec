/** How mail programs name the lines on top of a message that is copied or forwarded, per line, in their languages. */
const LABELS = {
  from: 'from,von,de,da,van,od,от,发件人,寄件者,差出人,보낸 사람,dari,từ,จาก',
  sent: 'sent,date,gesendet,datum,envoyé,date d’envoi,enviado el,enviado,fecha,inviato,data,verzonden,wysłano,data,отправлено,дата,发送时间,日期,寄件日期,送信日時,보낸 날짜,dikirim,terkirim,tanggal,đã gửi,ngày,ส่ง,วันที่',
  to: 'to,an,à,para,a,aan,do,кому,收件人,收件者,宛先,받는 사람,kepada,đến,tới,ถึง,cc,kopie,copie,副本,抄送,reply-to,bcc,importance',
  subject:
    'subject,betreff,objet,asunto,oggetto,assunto,onderwerp,temat,тема,主题,主旨,件名,제목,perihal,subjek,chủ đề,เรื่อง,หัวเรื่อง',
} as const;
type Kind = keyof typeof LABELS;

const KIND_OF = new Map(
  (Object.keys(LABELS) as Kind[]).flatMap((kind) =>
    LABELS[kind].split(',').map((label) => [label, kind] as const),
  ),
);
const LINE = /^\s*\*?([\p{L}\p{M}’'][\p{L}\p{M}’' -]{0,19}?)\s*[:：]\*?(.*)$/u;
/** What stands above a forwarded message. */
const ABOVE =
  /^\s*(?:-{2,}[^-\n]{3,40}-{2,}|_{5,}|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|inicio del mensaje reenviado)\s*:)\s*$/iu;
const PREFIX = /^(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|i|r|vs|sv|antw|转发|轉寄|回复|回覆|答复)\s*[:：])+\s*/iu;
/** Lines of such a head, those that mail programs fold into several included. */
const MOST_LINES = 14;

/**
 * A text that was copied out of a mail program begins with who sent it, when, to whom and about what. Those lines become the
 * header lines of an article (`title`, `date`, `author`); any other text comes back as it is. Who got it is left out.
 */
export function withoutMailHead(text: string): string {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  const found = new Map<Kind, string>();
  let at = 0;
  while (at < lines.length && ((lines[at] ?? '').trim() === '' || ABOVE.test(lines[at] ?? ''))) at += 1;
  const end = Math.min(lines.length, at + MOST_LINES);
  for (; at < end; at += 1) {
    const [, label = '', value = ''] = LINE.exec(lines[at] ?? '') ?? [];
    const kind = KIND_OF.get(label.trim().toLowerCase());
    if (kind === undefined) break;
    if (!found.has(kind)) found.set(kind, value.trim());
  }
  const [from, sent, subject] = [found.get('from'), found.get('sent'), found.get('subject')];
  if (from === undefined || sent === undefined || !found.has('to') || subject === undefined) return text;
  const name = from.replace(/\s*[<[(]\S+@[^>\])]*[>\])].*$/u, '').replace(/^["']|["']$/gu, '');
  const head = [
    ['title', subject.replace(PREFIX, '')],
    ['date', sent],
    ['author', name.includes('@') ? '' : name],
  ]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${String(label)}: ${String(value)}`);
  return [...head, '', ...lines.slice(at)].join('\n');
}
