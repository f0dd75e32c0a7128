import { expect, test } from '@playwright/test';
import { createPlatform } from './support/createPlatform';
import { kubectl } from './support/kubectl';
import {
  diffOf,
  fileOfPlan,
  mergePullRequest,
  submitPlan,
} from './support/plan';
import { signIn } from './support/signIn';
import { appUrl, openSandbox } from './support/stage';

/** What the API server says beforehand. */
const TRIED = 'Cluster sandbox accepted the object in a dry run';

test('a platform is changed by one line, and removed, from its page', async ({
  page,
  context,
}) => {
  const name = `changing-${Date.now().toString(36)}`;
  const path = `platforms/${name}.yaml`;
  const sandbox = await openSandbox();
  const platform = async (...args: string[]) =>
    kubectl(
      sandbox,
      ...['get', 'vellumplatforms.infrastructure.vellum.io', name],
      ...['-n', 'platform-team', ...args],
    ).catch(error => String(error));
  const version = () => platform('-o', 'jsonpath={.spec.parameters.version}');

  await signIn(page);
  await mergePullRequest(context, await createPlatform(page, name));
  await expect.poll(version, { timeout: 120_000 }).toBe('0.1.0');

  // The catalog finds the entity at its next look at the repository.
  const overview = `${appUrl()}/catalog/default/resource/${name}`;
  await expect(async () => {
    await page.goto(overview);
    await page
      .getByRole('button', { name: 'Change', exact: true })
      .click({ timeout: 5_000 });
  }).toPass();
  await expect(page.getByLabel('Name', { exact: false }).first()).toHaveValue(
    name,
  );
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Vellum platform').fill('0.2.0');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(fileOfPlan(page, path)).toBeVisible();
  await expect(diffOf(page, path).getByText(/^added: /)).toHaveCount(1);
  await expect(diffOf(page, path).getByText(/^removed: /)).toHaveCount(1);
  await expect(diffOf(page, path)).toContainText(/version: "?0\.2\.0/);
  await expect(page.getByText(TRIED)).toBeVisible();
  const pullRequest = await submitPlan(page);
  const forge = await context.newPage();
  await forge.goto(pullRequest);
  await expect(forge.getByText(TRIED)).toBeVisible();
  await forge.close();
  await mergePullRequest(context, pullRequest);
  await expect.poll(version, { timeout: 120_000 }).toBe('0.2.0');

  await page.goto(overview);
  await page.getByRole('link', { name: 'Remove' }).click();
  await page.getByLabel('The name once more').fill(name);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(fileOfPlan(page, path)).toBeVisible();
  await mergePullRequest(context, await submitPlan(page));
  await expect
    .poll(() => platform(), { timeout: 120_000 })
    .toContain('NotFound');
  await sandbox.close();
});
