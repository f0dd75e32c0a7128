import { expect, test } from '@playwright/test';
import { openTab, signIn } from './support/signIn';
import { appUrl, openBackstage, openSandbox } from './support/stage';
import { row } from './support/tree';

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
  const backstage = await openBackstage();
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
    await backstage.start();
    await signIn(page);
    await openTab(page, 'resource/vellum-dev', 'crossplane');

    await expect(
      page.getByText(/releases\.helm\.crossplane\.io/).first(),
    ).toBeVisible();
    await expect(row(page, 'istiod')).toContainText('Forbidden');
    await expect(row(page, 'vellum-dev')).toContainText('Ready');
  } finally {
    await kube.patch({ ...ROLE, patch: { rules } });
    await backstage.start();
    await sandbox.close();
  }
});

test('a user who may not read an entity gets "not found" for its objects too', async ({
  page,
  request,
}) => {
  const refresh = await request.get(`${appUrl()}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': 'grace' },
  });
  const { backstageIdentity } = await refresh.json();
  const graphOf = (name: string) =>
    request.get(
      `${appUrl()}/api/vellum/v1/entities/resource/default/${name}/graph?view=crossplane`,
      { headers: { authorization: `Bearer ${backstageIdentity.token}` } },
    );

  expect((await graphOf('vellum-dev')).status()).toBe(404);
  expect((await graphOf('fraud-detection')).status()).toBe(200);

  await signIn(page, 'grace');
  await openTab(page, 'resource/fraud-detection', 'crossplane');
  await expect(row(page, 'fraud-detection')).toBeVisible();
  await openTab(page, 'resource/vellum-dev', 'crossplane');
  await expect(page.getByRole('treegrid')).toHaveCount(0);
});
