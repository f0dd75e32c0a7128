import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on, and how busy it was: without it they say nothing. */
export function describeMachine(): string {
  const [{ model }, ...others] = cpus();
  const load = loadavg()
    .map(value => value.toFixed(2))
    .join(' ');
  const memory = Math.round(totalmem() / 2 ** 30);
  return `node ${process.version}, ${
    others.length + 1
  } × ${model.trim()}, ${memory} GiB, load ${load}`;
}
