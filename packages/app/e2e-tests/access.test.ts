import { expect, test } from '@playwright/test';
import { openTab, signIn } from './support/signIn';
import {
  appUrl,
  openSandbox,
  restartBackstage,
  tokenOf,
} from './support/stage';
import { row, tree } from './support/tree';

const ROLE = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  name: 'vellum-portal:crossplane',
};

test('a kind that the portal may not read is named, and the rest is shown', async ({
  page,
}) => {
  const sandbox = await openSandbox();
  const kube = await sandbox.kube('admin');
  const role = await kube.get(ROLE);
  const rules = role?.rules as { apiGroups: string[] }[];
  await kube.patch({
    ...ROLE,
    patch: {
      rules: rules.filter(
        ({ apiGroups }) => !apiGroups.includes('helm.crossplane.io'),
      ),
    },
  });
  try {
    // Running watches keep the rights they began with.
    await restartBackstage();
    await signIn(page);
    await openTab(page, 'resource/vellum-dev', 'crossplane');

    await expect(
      page.getByText(/releases\.helm\.crossplane\.io/).first(),
    ).toBeVisible();
    await expect(row(page, 'vellum-dev')).toContainText('Ready');
    await expect(row(page, 'istiod-deployment')).toContainText('Ready');
    // Without the right to read a Release, not even its name in the composition is known.
    await expect(
      tree(page)
        .getByRole('row', { name: /Release.*Forbidden/ })
        .first(),
    ).toBeVisible();
  } finally {
    await kube.patch({ ...ROLE, patch: { rules } });
    await restartBackstage();
    await sandbox.close();
  }
});

test('a user who may not read an entity gets "not found" for its objects too', async ({
  page,
  request,
}) => {
  const token = await tokenOf(appUrl(), 'grace');
  const graphOf = (name: string) =>
    request.get(
      `${appUrl()}/api/vellum/v1/entities/resource/default/${name}/graph?view=crossplane`,
      { headers: { authorization: `Bearer ${token}` } },
    );

  expect((await graphOf('vellum-dev')).status()).toBe(404);
  expect((await graphOf('fraud-detection')).status()).toBe(200);

  await signIn(page, 'grace');
  await openTab(page, 'resource/fraud-detection', 'crossplane');
  await expect(row(page, 'fraud-detection')).toBeVisible();
  await openTab(page, 'resource/vellum-dev', 'crossplane');
  await expect(page.getByRole('treegrid')).toHaveCount(0);
});
