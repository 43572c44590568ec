/** Days and months as written, in no time zone but the writer's own. */
const formats = {
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
} as const;

/** `18 Sept 2019`, `Sept 2019` or `2019` of a date value such as `2019-09-18T16:34`; the value itself if it is none. */
export function dateLabel(value: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  const [, year, month, day] = found ?? [];
  if (year === undefined) return value;
  if (month === undefined) return year;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return (day === undefined ? formats.month : formats.day).format(time);
}

/** `18 Sept 2019, 16:34 UTC+08:00`: a date value with its time and zone, where it has them, as they were written. */
export function dateTimeLabel(value: string): string {
  const [, time, zone] = /T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?$/.exec(value) ?? [];
  if (time === undefined) return dateLabel(value);
  return `${dateLabel(value)}, ${time}${zone === undefined ? '' : ` UTC${zone === 'Z' ? '' : zone}`}`;
}

/** Day and time of an instant, where the person is. */
export function instantLabel(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}
