import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate } from '../dates/find-dates';
import { readMailDate } from './mail-date';

/** What a forwarded message says of itself in the text of the mail that passes it on. */
export interface ForwardedMail {
  readonly subject: string;
  /** Display name of its sender, or ''. */
  readonly senderName: string;
  readonly senderAddress: string;
  readonly date: ClippingDate | null;
}

/** What programs put before the subject of a mail that is passed on, in the languages of their windows. */
const FORWARDED =
  /^(?:\s*(?:fwd?|fw|wg|wtr|tr|rv|enc|i|doorst|vs|vb|vl|pd|ilt|转发|轉寄|轉發|転送|전달|fyi)\s*[:：]\s*)+/iu;
/** A line that programs draw above it. */
const RULE =
  /^[-—_* ]{0,12}(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré))[-—_* :]{0,14}$/imu;

const FROM = 'from,von,de,da,van,från,fra,od,от,发件人,寄件者,差出人,보낸 사람,dari,từ,จาก';
const DATE =
  "date,sent,datum,gesendet,envoyé,date d'envoi,enviado el,enviado,fecha,data,inviato,verzonden,skickat,sendt,wysłano,отправлено,дата,发送时间,日期,寄件日期,送信日時,日付,보낸 날짜,날짜,tanggal,ngày,วันที่";
const SUBJECT =
  'subject,betreff,objet,asunto,assunto,oggetto,onderwerp,ämne,emne,temat,тема,主题,主旨,件名,제목,subjek,perihal,chủ đề,หัวเรื่อง,เรื่อง';
const OTHERS =
  'to,cc,an,à,para,a,aan,till,til,do,кому,копия,kopie,收件人,抄送,副本,宛先,받는 사람,kepada,tới,ถึง,reply-to,antwort an,importance,wichtigkeit';
const LABEL = new RegExp(
  `(?<=^|[\\s*>])(?:${[FROM, DATE, SUBJECT, OTHERS].map((names) => `(${names.replaceAll(',', '|')})`).join('|')})\\s?[*]?\\s?[:：][*]?(?=\\s)`,
  'giu',
);
/** Letters before and in which its labels stand: what somebody wrote above them, */
const LONGEST_LEAD = 20_000;
/** and letters that all of them stand in. */
const LONGEST_BLOCK = 1500;

/** What a mail passes on, read from the labels above the forwarded text; null where it passes nothing on, or does not say what. */
export function readForwarded(subject: string, body: string): ForwardedMail | null {
  const rule = RULE.exec(body);
  if (rule === null && !FORWARDED.test(subject)) return null;
  const start = rule?.index ?? 0;
  const values = labelledValues(body.slice(start + (rule?.[0].length ?? 0)));
  const from = values.get('from');
  if (from === undefined || !(values.has('date') || values.has('subject'))) return null;
  const address = /[<(\[]?(?:mailto:)?([\w.+-]+@[\w.-]+\.\w{2,})/iu.exec(from)?.[1] ?? '';
  const when = values.get('date') ?? '';
  return {
    subject: (values.get('subject') ?? '').replace(FORWARDED, '').trim(),
    senderName: nameOf(from),
    senderAddress: address,
    date: readMailDate(when) ?? findDate(when, { language: null })?.date ?? null,
  };
}

/** A text in which what is passed on is not quoted line by line (Apple's mail program does so, RFC 3676, 4.5), below the line that says so. */
export function withoutQuotesOfForwarded(text: string): string {
  const rule = RULE.exec(text);
  if (rule === null) return text;
  const start = rule.index + rule[0].length;
  const lines = text.slice(start).split('\n');
  if (lines.find((line) => line.trim() !== '')?.startsWith('>') !== true) return text;
  const end = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('>'));
  const quoted = end < 0 ? lines.length : end;
  return (
    text.slice(0, start) + lines.map((line, i) => (i < quoted ? line.replace(/^> ?/u, '') : line)).join('\n')
  );
}

function nameOf(from: string): string {
  const name = from.replace(/[<(\[].*$/su, '').replace(/^["'\s*]+|["'\s*]+$/gu, '');
  return name.includes('@') ? '' : name;
}

/** The values behind labels that follow one another, each by what its label means; they begin with the first "From:". */
function labelledValues(text: string): ReadonlyMap<'from' | 'date' | 'subject', string> {
  const values = new Map<'from' | 'date' | 'subject', string>();
  const labels = [...text.slice(0, LONGEST_LEAD).matchAll(LABEL)];
  const first = labels.findIndex(([, from]) => from !== undefined);
  const begin = labels[first]?.index ?? 0;
  for (const [i, label] of labels.slice(Math.max(0, first)).entries()) {
    if (first < 0 || label.index - begin > LONGEST_BLOCK) break;
    const [whole, from, date, subject] = label;
    const kind =
      from !== undefined ? 'from' : date !== undefined ? 'date' : subject !== undefined ? 'subject' : null;
    const end = labels[first + i + 1]?.index ?? text.length;
    const value = (
      text
        .slice(label.index + whole.length, end)
        .trim()
        .split('\n', 1)[0] ?? ''
    ).trim();
    if (kind !== null && !values.has(kind)) values.set(kind, value);
    // The text begins where the last label's line ends, unless another label follows at once.
    const rest = text.slice(label.index + whole.length, end).trim();
    if (rest.includes('\n') && rest.replace(/^[^\n]*\n+/u, '').trim() !== '') break;
  }
  return values;
}
