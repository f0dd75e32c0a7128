/** A time as part of a sentence, the same wherever it is read: `2026-11-20 at 10:00 UTC`. @internal */
export function formatTime(time: string | undefined): string | undefined {
  const date = new Date(time ?? NaN);
  if (Number.isNaN(date.getTime())) {
    return undefined;
  }
  const [day, clock] = date.toISOString().split('T');
  return `${day} at ${clock.slice(0, 5)} UTC`;
}
