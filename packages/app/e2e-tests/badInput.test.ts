import { expect, test } from '@playwright/test';
import { openTemplate, submitPlatform } from './support/createPlatform';
import { signIn } from './support/signIn';
import { openSandbox } from './support/stage';

/** Open pull requests of the GitOps repository. */
async function openPullRequests(): Promise<{ title: string }[]> {
  const sandbox = await openSandbox();
  const { url } = await sandbox.forge();
  await sandbox.close();
  const response = await fetch(
    `${url}/api/v3/repos/vellum/platform-gitops/pulls?state=open`,
  );
  return (await response.json()) as { title: string }[];
}

test('a name that Kubernetes would refuse is refused by the form', async ({
  page,
}) => {
  await signIn(page);
  await openTemplate(page, 'Not_A_Name');

  await expect(
    page.getByText(/Use lower-case letters, digits and dashes/).first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review' })).toHaveCount(0);
});

test('a platform that exists is refused by name, and nothing is proposed', async ({
  page,
}) => {
  const before = await openPullRequests();
  await signIn(page);
  await submitPlatform(page, 'vellum-dev');

  await expect(
    page.getByText(/vellum-dev.*exists|exists.*vellum-dev/).first(),
  ).toBeVisible();
  expect(await openPullRequests()).toEqual(before);
});

test('a forge that is down is named, and nothing is proposed', async ({
  page,
}) => {
  const sandbox = await openSandbox();
  const before = await openPullRequests();
  await signIn(page);
  await openTemplate(page, 'never-made');
  await page.getByRole('button', { name: 'Review' }).click();
  await sandbox.stop('forge');
  try {
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(
      page
        .getByText(
          /could not be reached to read the repository: nothing listens there/,
        )
        .first(),
    ).toBeVisible();
  } finally {
    await sandbox.start('forge');
    await sandbox.close();
  }
  expect(await openPullRequests()).toEqual(before);
});
