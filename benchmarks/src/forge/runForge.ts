import { describeMachine } from '../describeMachine';
import { renderTable } from '../renderTable';
import { ForgeMeasurement, measureForge } from './measureForge';

/** Prints what plans take in a large repository, against a clone of it. */
export async function runForge(options: {
  quick: boolean;
  latencyMs: number;
  print: (text: string) => void;
}): Promise<void> {
  const { quick, latencyMs, print } = options;
  print(`before  ${describeMachine()}\n`);
  const { size, clone, plans } = await measureForge({
    runs: quick ? 1 : 3,
    latencyMs,
  });
  print(
    `${size.files} files, ${size.kustomizations} kustomizations; ${latencyMs} ms to the forge and back\n`,
  );
  const rowOf = (each: ForgeMeasurement) => [
    each.what,
    String(each.requests),
    (each.bytes / 1024).toFixed(0),
    each.ms.toFixed(0),
    `${(each.bytes / clone.bytes).toFixed(2)} ×`,
    `${(each.ms / clone.ms).toFixed(2)} ×`,
    String(each.runs),
  ];
  print(
    `${renderTable([
      ['', 'requests', 'KiB', 'ms', 'bytes/clone', 'ms/clone', 'runs'],
      ...[clone, ...plans].map(rowOf),
    ])}\n`,
  );
  print(`after   ${describeMachine()}`);
}
