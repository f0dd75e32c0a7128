import { expect, test } from '@playwright/test';
import { openTab, signIn } from './support/signIn';
import { openSandbox } from './support/stage';
import { isMarked, markPage, row } from './support/tree';

test('an API server that dies leaves a stale view, which is live again when it is back', async ({
  page,
}) => {
  const sandbox = await openSandbox();
  await signIn(page);
  await openTab(page, 'resource/vellum-dev', 'crossplane');
  await expect(row(page, 'istiod')).toContainText('Ready');
  await expect(page.getByText(/^live/)).toBeVisible();
  await markPage(page);
  const before = await page.getByRole('treegrid').getByRole('row').count();

  await sandbox.stop('kube-apiserver');
  await expect(page.getByText(/stale since/).first()).toBeVisible();
  await expect(row(page, 'istiod')).toContainText('Ready');

  await sandbox.start('kube-apiserver');
  await expect(page.getByText(/^live/)).toBeVisible();
  await expect(page.getByText(/stale since/)).toHaveCount(0);
  expect(await page.getByRole('treegrid').getByRole('row').count()).toBe(
    before,
  );
  expect(await isMarked(page)).toBe(true);
  await sandbox.close();
});

test('a warm view makes no request to Kubernetes', async ({ page }) => {
  const sandbox = await openSandbox();
  await signIn(page);
  await openTab(page, 'resource/vellum-dev', 'crossplane');
  await expect(row(page, 'istiod')).toContainText('Ready');
  await expect(page.getByText(/^live/)).toBeVisible();

  const since = new Date();
  for (let view = 0; view < 5; view += 1) {
    await page.reload();
    await expect(row(page, 'istiod')).toContainText('Ready');
  }

  // A watch that the API server ended is begun again by itself, viewer or not.
  const requests = await sandbox.requests({ user: 'portal', since });
  expect(requests.filter(({ verb }) => verb !== 'watch')).toEqual([]);
  await sandbox.close();
});
