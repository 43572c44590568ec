import { isFullName } from '../text/byline-line';

const LONGEST = 160;
/** What people are in firms and institutes, as a part of its own behind a name. */
const POST =
  /\b(?:scientist|engineer|researcher|director|manager|president|vp|svp|evp|ceo|cto|cfo|coo|officer|fellow|professor|lecturer|analyst|economist|strategist|architect|developer|designer|consultant|counsel|partner|founder|co-?founder|chair(?:man|woman|person)?|head|lead|specialist|adviser|advisor|spokes(?:man|woman|person)|editor|reporter|correspondent|writer|columnist|leiter(?:in)?|geschäftsführer(?:in)?|vorstand|professorin|sprecher(?:in)?|referent(?:in)?|directeur|directrice|chercheu(?:r|se)|director[ae]?|investigador[ae]?)\b/iu;

/**
 * The names in a line that tells what each person is: "Mara Keller, Research Scientist, and Tom Brook, VP and Senior Fellow, Port
 * Institute". A name is one only with a post behind it; none where the line begins with no such pair.
 */
export function namesWithPosts(line: string): readonly string[] {
  if (line.length > LONGEST || /[.!?:]$/u.test(line)) return [];
  const parts = line.split(/\s*[,;]\s*/u).map((part) => part.replace(/^(?:and|und|et|y|&)\s+/iu, ''));
  const names = parts.filter(
    (part, i) => isFullName(part) && !POST.test(part) && POST.test(parts[i + 1] ?? ''),
  );
  return names[0] === parts[0] ? names : [];
}
