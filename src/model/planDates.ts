/** Deadlines: whether a text is a day of the calendar, and its year. No clock is ever asked. */

/** True for a day written 2022-09-02 that exists. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

export function yearOfDay(day: string): number {
  return Number(day.slice(0, 4));
}
