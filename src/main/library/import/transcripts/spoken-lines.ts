import { plainText } from '../html/unescape';
import type { Cue } from './cue';

/** What is said in one go, when, and by whom. */
export interface SpokenLine {
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Empty where nobody is named. */
  readonly speaker: string;
  /** Whether somebody else speaks than before, as far as marks say so (`>>`, a dash, a name). */
  readonly isTurn: boolean;
}

/** WebVTT's voice (https://www.w3.org/TR/webvtt1/#webvtt-cue-voice-span): `<v.loud Anna Reid>`. */
const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>]+)>/iu;
/** Markup of all these notations: `<i>`, `<c.yellow>`, `<00:00:01.500>`, `<font color="red">`. */
const MARKUP = /<\/?(?:[a-z][^<>]*|[\d:.]+)>/giu;
const MUSIC = /[♪♫#]*[♪♫][♪♫#]*/gu;
/** Two or three `>` say that another person speaks (CEA-608 practice). */
const CHEVRONS = /^(?:>|&gt;|»){2,3}\s*/u;
const DASH = /^[-–—‐]\s*(?=\S)/u;
/** Alone, a dash before a small letter goes on with a sentence. */
const DASH_OF_TURN = /^[-–—‐]\s*(?=["'“„«¿¡]?[^\p{Ll}\s\d])/u;
/** `ANNA:`, `MAYOR REID:`; names in small letters are told by {@link namesOf}. */
const CAPITALS = /^((?!HTTPS?:)\p{Lu}[\p{Lu}\p{M}\d.'’ -]{1,38}[\p{Lu}\p{M}\d.])\s*[:：]\s+/u;
const NAME =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*){0,3}|[\p{Script=Han}\p{Script=Hangul}]{2,6})\s*[:：]\s*(?=\S)/u;

/** The lines of cues without markup, each with who says it. Signs that stand for music go. */
export function spokenLines(cues: readonly Cue[]): SpokenLine[] {
  const names = namesOf(cues);
  return cues.flatMap(({ lines, start, end, speaker }) => {
    let voice = speaker ?? '';
    return lines.flatMap((line): SpokenLine[] => {
      const named = VOICE.exec(line)?.[1];
      if (named !== undefined) voice = plainText(named);
      const plain = plainText(line.replace(MARKUP, '')).replace(MUSIC, '').trim();
      const words = plain.replace(CHEVRONS, '').replace(lines.length > 1 ? DASH : DASH_OF_TURN, '');
      const turned = words !== plain;
      const [label = '', name = ''] = CAPITALS.exec(words) ?? spokenName(words, names) ?? [];
      const said = words.slice(label.length).trim();
      if (said === '') return [];
      return [
        {
          text: said,
          start,
          end,
          speaker: name === '' ? voice : inSmallLetters(name),
          isTurn: turned || label !== '',
        },
      ];
    });
  });
}

function spokenName(words: string, names: ReadonlySet<string>): RegExpExecArray | null {
  const found = NAME.exec(words);
  return found !== null && names.has(found[1] ?? '') ? found : null;
}

/** Names that more than one cue begins with: "Remember: drive slowly" is said once. */
function namesOf(cues: readonly Cue[]): ReadonlySet<string> {
  const counted = new Map<string, number>();
  for (const { lines } of cues) {
    const name = NAME.exec((lines[0] ?? '').replace(MARKUP, '').trim())?.[1];
    if (name !== undefined) counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return new Set([...counted].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}

/** "ANNA REID" as it is written elsewhere; what has small letters or figures stays. */
function inSmallLetters(name: string): string {
  if (name !== name.toUpperCase() || /[\d.]/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
