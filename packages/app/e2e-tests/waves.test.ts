import { expect, test } from '@playwright/test';
import { kubectl } from './support/kubectl';
import { openTab, signIn } from './support/signIn';
import { openSandbox } from './support/stage';
import { isMarked, markPage, sentence } from './support/tree';

test('a held Application names its wave and what blocks it, and goes on once the cause is gone', async ({
  page,
}) => {
  const sandbox = await openSandbox();
  await signIn(page);
  await openTab(page, 'resource/kubeflow', 'argocd');

  await expect(sentence(page, /wave 0 waits for/)).toBeVisible();
  await expect(
    page.getByText(/katib-controller.* cannot be scheduled/).first(),
  ).toBeVisible();
  const wave1 = page.getByRole('region', { name: /wave 1/ });
  await expect(wave1).toContainText('waiting');
  await markPage(page);

  await kubectl(
    sandbox,
    ...['label', 'nodes', '--all', 'vellum.io/accelerator=gpu'],
  );

  await expect(wave1).toContainText('done', { timeout: 120_000 });
  await expect(sentence(page, /^Ready/)).toBeVisible();
  expect(await isMarked(page)).toBe(true);
  await sandbox.close();
});
