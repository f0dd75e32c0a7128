import { expect } from '@playwright/test';
import { backstageOf } from '@vellum-io/dev';
import { Sandbox } from '@vellum-io/sandbox';

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

/** Starts the Backstage of this run again, and waits until its catalog, which is in memory, is read again. */
export async function restartBackstage(): Promise<void> {
  const { port } = new URL(appUrl());
  await backstageOf(await openSandbox(), Number(port)).start();
  await untilCatalogIsRead(appUrl());
}

/** Waits until the people and the last entity of the GitOps repository are in the catalog. */
export async function untilCatalogIsRead(url: string): Promise<void> {
  // Before the tests, where the limits of the configuration do not hold yet.
  await expect
    .poll(
      async () => {
        const token = await tokenOf(url, 'ada');
        const response = await fetch(
          `${url}/api/catalog/entities/by-name/resource/default/vellum-edge`,
          { headers: { authorization: `Bearer ${token}` } },
        );
        return response.status;
      },
      { timeout: 120_000 },
    )
    .toBe(200);
}

/** A Backstage token of a demo user; `undefined` until the catalog knows the user. */
export async function tokenOf(
  url: string,
  user: string,
): Promise<string | undefined> {
  const response = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': user },
  });
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity?: { token: string };
  };
  return backstageIdentity?.token;
}
