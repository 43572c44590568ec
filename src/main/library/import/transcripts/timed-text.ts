import { qualifiedRoot } from '../decode/root-element';
import { isComment, isElement, isText, type DomElement, type DomNode } from '../html/dom';
import { parseXml, xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlName, xmlText } from '../standards/xml';
import { readClock, type Cue, type Transcript } from './cue';

/** Whether a text is Timed Text (TTML 2, https://www.w3.org/TR/ttml2/; DFXP, SMPTE-TT, EBU-TT-D and IMSC are profiles of it). */
export function isTimedText(text: string): boolean {
  const head = text.slice(0, 20_000);
  return (
    /^(?:[\w.-]+:)?tt$/u.test(qualifiedRoot(head) ?? '') &&
    /http:\/\/www\.w3\.org\/(?:ns\/ttml|2006\/(?:04|10)\/ttaf1)/u.test(head)
  );
}

/** Its paragraphs (8.1.5) with the agents that speak them (14.1), who may be named in the head. */
export function readTimedText(text: string): Transcript {
  const root = parseXml(text);
  if (root === null) return { cues: [] };
  const rate = Number(xmlAttribute(root, 'ttp:frameRate') ?? 30);
  const tickRate = Number(xmlAttribute(root, 'ttp:tickRate') ?? 1);
  const metadata = xmlAt(root, 'head', 'metadata');
  const agents = new Map(
    (metadata === undefined ? [] : xmlAll(metadata, 'agent')).map((agent) => [
      xmlAttribute(agent, 'xml:id') ?? '',
      xmlText(xmlChildren(agent, 'name')[0]),
    ]),
  );
  const time = (value: string | null): number | null => readTime(value ?? '', rate, tickRate);
  const body = xmlAt(root, 'body');
  const cues = (body === undefined ? [] : xmlAll(body, 'p')).map((paragraph): Cue => {
    const begin = time(xmlAttribute(paragraph, 'begin'));
    const duration = time(xmlAttribute(paragraph, 'dur'));
    return {
      start: begin,
      end:
        time(xmlAttribute(paragraph, 'end')) ??
        (begin === null || duration === null ? null : begin + duration),
      lines: linesIn(paragraph).split('\n'),
      speaker: agents.get(xmlAttribute(paragraph, 'ttm:agent') ?? '') ?? '',
    };
  });
  const title = xmlText(xmlAt(metadata, 'title'));
  const language = xmlAttribute(root, 'xml:lang') ?? '';
  return { cues, ...(title === '' ? {} : { title }), ...(language === '' ? {} : { language }) };
}

/** A time expression (12.3.1): a clock with a fraction or frames, or a count of hours, minutes, seconds, frames or ticks. */
function readTime(value: string, rate: number, tickRate: number): number | null {
  const [, hours, minutes, seconds, frames] = /^(\d+):(\d{2}):(\d{2}):(\d+)$/u.exec(value) ?? [];
  if (hours !== undefined)
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(frames) / rate;
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)(h|ms|m|s|f|t)$/u.exec(value) ?? [];
  if (count === undefined) return readClock(value);
  const inSeconds: Readonly<Record<string, number>> = {
    h: 3600,
    m: 60,
    s: 1,
    ms: 0.001,
    f: 1 / rate,
    t: 1 / tickRate,
  };
  return Number(count) * (inSeconds[unit] ?? 1);
}

function linesIn(element: DomElement): string {
  return [...element.childNodes].map(textOf).join('');
}

function textOf(node: DomNode): string {
  if (isText(node)) return (node.textContent ?? '').replace(/\s+/gu, ' ');
  if (isComment(node) || !isElement(node) || xmlName(node) === 'metadata') return '';
  return xmlName(node) === 'br' ? '\n' : linesIn(node);
}
