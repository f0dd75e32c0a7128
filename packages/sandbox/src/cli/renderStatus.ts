import { SandboxStatus } from '../sandbox/SandboxStatus';
import { describeEvent } from './describeEvent';

/** The status as a table for people. */
export function renderStatus(status: SandboxStatus): string {
  const { name, profile, phase, message, supervisor, progress } = status;
  if (phase === 'down') {
    return `sandbox ${name}: not running\n`;
  }
  const lines = [
    `sandbox ${name}: ${phase} (profile ${profile})`,
    ...(message ? [`  ${message.replaceAll('\n', '\n  ')}`] : []),
    ...(supervisor ? [`  process ${supervisor} brings up the rest`] : []),
    ...(progress ? [`  ${describeEvent({ type: 'build', progress })}`] : []),
    '',
  ];
  const width = Math.max(...status.components.map(c => c.name.length));
  for (const component of status.components) {
    const pid = component.pid === undefined ? '' : `pid ${component.pid}`;
    lines.push(
      `  ${component.name.padEnd(width)}  ${component.phase.padEnd(
        8,
      )}  ${pid.padEnd(12)}  ${component.program ?? ''}`.trimEnd(),
    );
    if (component.message) {
      lines.push(`      ${component.message.split('\n')[0]}`);
    }
  }
  const notes = status.components.flatMap(component =>
    (component.notes ?? []).map(note => `  ${component.name}: ${note}`),
  );
  if (notes.length > 0) {
    lines.push('', 'notes:', ...notes);
  }
  return `${lines.join('\n')}\n`;
}
