const LOCALES = 'en de fr es it nl pt sv da nb fi pl cs ru vi th id tr'.split(' ');

let pattern: RegExp | null = null;

/** A line without the names of weekdays, in any of the languages Nexis writes dates in: they part a date from its time. */
export function withoutWeekday(line: string): string {
  pattern ??= new RegExp(`(?<![\\p{L}])(?:${weekdays().join('|')})(?![\\p{L}]),?`, 'giu');
  return line.replace(pattern, ' ').replace(/\s+/gu, ' ').trim();
}

function weekdays(): string[] {
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => new Date(Date.UTC(2024, 0, 7 + day)));
  return LOCALES.flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    return days.map((day) => format.format(day).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  });
}
