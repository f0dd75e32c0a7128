import { Sandbox } from '@vellum-io/sandbox';
import { Backstage, backstageOf } from '@vellum-io/dev';

/** What the set-up hands to the tests, which run in processes of their own. */
interface Stage {
  url: string;
}

export function saveStage(stage: Stage): void {
  process.env.VELLUM_E2E_STAGE = JSON.stringify(stage);
}

/** Where the app of this run is. */
export function appUrl(): string {
  return (JSON.parse(process.env.VELLUM_E2E_STAGE ?? '{}') as Stage).url;
}

/** The sandbox of this run. */
export function openSandbox(): Promise<Sandbox> {
  return Sandbox.open({ name: 'e2e' });
}

/** The Backstage of this run. */
export async function openBackstage(): Promise<Backstage> {
  return backstageOf(await openSandbox(), Number(new URL(appUrl()).port));
}
