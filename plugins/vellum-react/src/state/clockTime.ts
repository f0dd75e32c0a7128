/**
 * A moment as the reader's clock shows it: `14:02` today, `18 Nov, 14:02` on another day. "–" for what is no time.
 */
export function clockTime(time: string, now: Date): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    return '–';
  }
  const clock = date.toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  if (date.toDateString() === now.toDateString()) {
    return clock;
  }
  const day = date.toLocaleDateString([], { day: 'numeric', month: 'short' });
  return `${day}, ${clock}`;
}
