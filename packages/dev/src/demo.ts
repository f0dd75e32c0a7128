import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  confirmPlan,
  describeEvent,
  Sandbox,
  SandboxStatus,
  sleep,
} from '@vellum-io/sandbox';
import { backstageOf } from './backstageOf';
import { ensureAppBundle } from './ensureAppBundle';
import { cacheDirectory } from './locations';
import { Progress } from './Progress';
import { stepsBefore } from './stepsBefore';
import { untilPeopleAreKnown } from './untilPeopleAreKnown';

/** Port of the demo's app; fixed, so that an open tab survives a restart. */
export const PORT = Number(process.env.VELLUM_PORT ?? 7007);

/**
 * Starts everything; the app opens as soon as the core runs, the controllers join as they are built.
 * `--kubeconfig FILE` uses a cluster that exists: definitions and examples are installed there, after asking.
 */
export async function demo(args: string[] = []): Promise<void> {
  const { kubeconfig, yes } = parseArgs({
    args,
    options: { kubeconfig: { type: 'string' }, yes: { type: 'boolean' } },
  }).values;
  const sandbox = await Sandbox.open();
  const backstage = backstageOf(sandbox, PORT);
  if (kubeconfig) {
    const file = resolve(process.env.INIT_CWD ?? '.', kubeconfig);
    await sandbox.adopt({
      kubeconfig: file,
      confirm: plan => confirmPlan(plan, { yes }),
      onProgress: event => process.stdout.write(`${describeEvent(event)}\n`),
    });
  }
  const progress = Progress.create({
    total: kubeconfig ? 2 : 4,
    before: stepsBefore,
  });
  await progress.step('app', 60, () =>
    ensureAppBundle(resolve(cacheDirectory, 'log/app-build.log')),
  );
  if (!kubeconfig) {
    await progress.step('core of the control plane', 420, tell =>
      sandbox.up({
        profile: 'all',
        background: true,
        onProgress: event => tell(describeEvent(event)),
      }),
    );
  }
  await progress.step('Backstage', 15, async () => {
    await backstage.start();
    await untilPeopleAreKnown(backstage.url);
  });
  if (kubeconfig) {
    progress.line(
      `\nThe app is open: ${backstage.url}  (press "Enter"); it shows the cluster of ${kubeconfig}. Stop it with ./dev stop.`,
    );
    return;
  }
  progress.line(`\nThe app is open: ${backstage.url}  (press "Enter")\n`);
  const status = await progress.step('controllers', 1200, tell =>
    untilComplete(sandbox, tell),
  );
  progress.line(`\n${describeDemo(sandbox, status, backstage.url)}`);
}

/** Ends the demo and removes its files. */
export async function stop(): Promise<void> {
  const sandbox = await Sandbox.open();
  await backstageOf(sandbox, PORT).stop();
  await sandbox.down();
}

async function untilComplete(
  sandbox: Sandbox,
  tell: (part: string) => void,
): Promise<SandboxStatus> {
  for (;;) {
    const status = await sandbox.status();
    if (status.phase === 'ready') return status;
    if (status.phase === 'failed' || status.supervisor === undefined) {
      throw new Error(
        `The sandbox is not complete: ${
          status.message ?? 'its supervisor ended'
        }\nThe app runs all the same; run ./dev demo again to complete it, or ./dev logs supervisor to see more.`,
      );
    }
    if (status.progress) {
      tell(describeEvent({ type: 'build', progress: status.progress }));
    }
    await sleep(500);
  }
}

function describeDemo(
  sandbox: Sandbox,
  { ports }: SandboxStatus,
  url: string,
): string {
  const entity = (name: string, tab: string) =>
    `${url}/catalog/default/${name}/${tab}`;
  return [
    'The demo runs, on loopback only. Press "Enter" to sign in as a guest of platform-team.',
    '',
    `  open     ${url}`,
    `  healthy  ${entity('resource/vellum-dev', 'crossplane')}`,
    `  stuck    ${entity('resource/vellum-edge', 'crossplane')}`,
    `  held     ${entity('resource/kubeflow', 'argocd')}`,
    `  create   ${url}/create  ► Vellum platform ► the pull request ► Merge`,
    `  forge    http://127.0.0.1:${ports['forge.http']}`,
    `  kubectl  export KUBECONFIG=${sandbox.kubeconfig('admin')}`,
    `  stop     ./dev stop`,
    '',
    'Nodes, and operators that cannot run here, are simulated; see packages/sandbox/README.md.',
  ].join('\n');
}
