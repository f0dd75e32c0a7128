import { SandboxEvent } from '../sandbox/SandboxEvent';

/** One line for people about something that `up` reports. */
export function describeEvent(event: SandboxEvent): string {
  switch (event.type) {
    case 'build': {
      const { done, total, elapsedSeconds, remainingSeconds, text } =
        event.progress;
      const left =
        done === total
          ? ''
          : `, about ${describeSeconds(remainingSeconds)} left`;
      return `programs: ${done} of ${total}, ${text}, ${describeSeconds(
        elapsedSeconds,
      )} elapsed${left}`;
    }
    case 'component': {
      const { name, phase, message, elapsedSeconds } = event;
      const reason = message ? `: ${message}` : '';
      return `[${elapsedSeconds.toFixed(1)} s] ${name} ${phase}${reason}`;
    }
    case 'phase':
      return `[${event.elapsedSeconds.toFixed(1)} s] ${
        event.phase === 'ready' ? 'everything is ready' : 'the core is ready'
      }`;
    case 'note':
      return event.message;
    default:
      return event satisfies never;
  }
}

/** "45 s" or "3 min 20 s". */
export function describeSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0
    ? `${seconds} s`
    : `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
}
