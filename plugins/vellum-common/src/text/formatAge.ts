const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds from an RFC 3339 time to `now`, never negative; `undefined` where the time is absent or unreadable. @internal */
export function ageInMs(
  since: string | undefined,
  now: Date,
): number | undefined {
  const start = typeof since === 'string' ? Date.parse(since) : NaN;
  return Number.isNaN(start) ? undefined : Math.max(0, now.getTime() - start);
}

/** How long ago, in the largest unit that fits: `8 s`, `12 min`, `3 h`, `2 d`; `–` where nobody recorded it. @public */
export function formatAge(since: string | undefined, now: Date): string {
  const age = ageInMs(since, now);
  if (age === undefined) {
    return '–';
  }
  if (age < MINUTE) {
    return `${Math.floor(age / SECOND)} s`;
  }
  if (age < HOUR) {
    return `${Math.floor(age / MINUTE)} min`;
  }
  if (age < DAY) {
    return `${Math.floor(age / HOUR)} h`;
  }
  return `${Math.floor(age / DAY)} d`;
}
