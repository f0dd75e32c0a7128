import { expect, Page, test } from '@playwright/test';
import { kubectl } from './support/kubectl';
import {
  diffOf,
  goOnTo,
  goOnToPlan,
  mergePullRequest,
  submitPlan,
} from './support/plan';
import { fillSeldonTeam } from './support/fillSeldonTeam';
import { openTab, signIn } from './support/signIn';
import { appUrl, openSandbox } from './support/stage';
import { row } from './support/tree';

/** What people create, change and remove beside platforms, each with one object that stands for all of it. */
const PRODUCTS = [
  {
    what: 'a Kubeflow profile',
    template: 'kubeflow-profile',
    fill: async (page: Page, name: string) => {
      await page.getByRole('textbox', { name: /^Name/ }).fill(name);
      await page
        .getByRole('textbox', { name: /^Whose notebooks/ })
        .fill('grace@example.com');
    },
    entityOf: (name: string) => name,
    object: (name: string) => ['profiles.kubeflow.org', name],
    rowOf: (name: string) => name,
    path: (name: string) => `kubeflow/profiles/${name}/profile.yaml`,
    field: {
      name: /^Memory/,
      value: '32Gi',
      at: '{.spec.resourceQuotaSpec.hard.requests\\.memory}',
      before: '16Gi',
    },
  },
  {
    what: 'a Seldon team',
    template: 'seldon-team',
    fill: fillSeldonTeam,
    entityOf: (name: string) => `${name}-models-dev`,
    object: (name: string) => [
      'resourcequotas',
      '-n',
      `${name}-models-dev`,
      'team-quota',
    ],
    rowOf: (name: string) => `${name}-models-dev`,
    path: (name: string) => `seldon/dev/${name}/quota.yaml`,
    field: {
      name: /^Memory that may be asked for/,
      value: '30Gi',
      at: '{.spec.hard.requests\\.memory}',
      before: '20Gi',
    },
  },
];

for (const { what, template, fill, field, ...product } of PRODUCTS) {
  test(`${what} is created, seen, changed by one line, and removed`, async ({
    page,
    context,
  }) => {
    test.setTimeout(600_000);
    const name = `t-${Date.now().toString(36)}`;
    const path = product.path(name);
    const entity = product.entityOf(name);
    const sandbox = await openSandbox();
    const object = (...args: string[]) =>
      kubectl(sandbox, 'get', ...product.object(name), ...args).catch(error =>
        String(error),
      );
    const value = () => object('-o', `jsonpath=${field.at}`);

    await signIn(page);
    await page.goto(`${appUrl()}/create/templates/default/${template}`);
    await fill(page, name);
    await goOnToPlan(page, path);
    await mergePullRequest(context, await submitPlan(page));
    await expect.poll(value, { timeout: 120_000 }).toBe(field.before);

    // The catalog finds the entity at its next look at the repository.
    await expect(async () => {
      await openTab(page, `resource/${entity}`, 'flux');
      await expect(row(page, product.rowOf(name))).toBeVisible({
        timeout: 5_000,
      });
    }).toPass();

    const overview = `${appUrl()}/catalog/default/resource/${entity}`;
    await page.goto(overview);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const changed = page.getByRole('textbox', { name: field.name });
    await goOnTo(page, changed);
    await expect(changed).toHaveValue(field.before);
    await changed.fill(field.value);
    await goOnToPlan(page, path);
    await expect(diffOf(page, path).getByText(/^added: /)).toHaveCount(1);
    await expect(diffOf(page, path).getByText(/^removed: /)).toHaveCount(1);
    await mergePullRequest(context, await submitPlan(page));
    await expect.poll(value, { timeout: 120_000 }).toBe(field.value);

    await page.goto(overview);
    await page.getByRole('link', { name: 'Remove' }).click();
    await page.getByLabel('The name once more').fill(name);
    await goOnToPlan(page, path);
    await mergePullRequest(context, await submitPlan(page));
    await expect
      .poll(() => object(), { timeout: 120_000 })
      .toContain('NotFound');
    await sandbox.close();
  });
}
