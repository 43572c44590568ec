import type { FoundDate } from '../dates/find-dates';
import { isWeekday } from '../dates/weekdays';

/** Whether a date that was found in a text is all of it, but for its weekday. */
export function standsAlone({ start, end }: Pick<FoundDate, 'start' | 'end'>, text: string): boolean {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`;
  return !/\p{L}/u.test(rest) || isWeekday(rest);
}
