import { expect, test } from '@playwright/test';
import { createPlatform } from './support/createPlatform';
import { kubectl } from './support/kubectl';
import { mergePullRequest } from './support/plan';
import { openSandbox } from './support/stage';
import { openTab, signIn } from './support/signIn';
import { isMarked, markPage, row, sentence } from './support/tree';

test('a platform goes from the form to ready, and heals what is deleted, without a reload', async ({
  page,
  context,
}) => {
  // A name of its own, so that a sandbox that was kept can be used again.
  const name = `visitor-${Date.now().toString(36)}`;
  const sandbox = await openSandbox();
  await signIn(page);
  const link = await createPlatform(page, name);

  // Keeps the platform from being done before anybody has looked.
  await sandbox.stop('provider-helm');
  await mergePullRequest(context, link);

  // The catalog finds the entity at its next look at the repository.
  await expect(async () => {
    await openTab(page, `resource/${name}`, 'crossplane');
    await expect(row(page, name)).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await markPage(page);

  await expect(row(page, name)).toContainText('Progressing');
  await sandbox.start('provider-helm');
  await expect(row(page, name)).toContainText('Ready', {
    timeout: 120_000,
  });
  await expect(row(page, 'istiod')).toContainText('Ready');

  const releases = JSON.parse(
    await kubectl(
      sandbox,
      ...['get', 'releases.helm.crossplane.io', '-o', 'json'],
      ...['-l', `crossplane.io/claim-name=${name}`],
    ),
  ) as {
    items: {
      metadata: { name: string; annotations: Record<string, string> };
    }[];
  };
  const release = releases.items.find(
    ({ metadata }) =>
      metadata.annotations['crossplane.io/composition-resource-name'] ===
      'knative-operator',
  )!;
  await kubectl(
    sandbox,
    ...['delete', 'releases.helm.crossplane.io', release.metadata.name],
    '--wait=false',
  );
  await expect(row(page, 'knative-operator')).not.toContainText('Ready');
  await expect(row(page, 'knative-operator')).toContainText('Ready', {
    timeout: 120_000,
  });
  await expect(row(page, name)).toContainText('Ready');
  expect(await isMarked(page)).toBe(true);
  await sandbox.close();
});

test('a platform that is stuck says why, and where', async ({ page }) => {
  await signIn(page);
  await openTab(page, 'resource/vellum-edge', 'crossplane');

  await expect(
    sentence(
      page,
      /Not ready.*chart knative-operator v1\.21\.0 is not in its repository/,
    ),
  ).toBeVisible();
  await expect(row(page, 'knative-operator')).toContainText('Failed');
});
