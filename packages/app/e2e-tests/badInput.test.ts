import { expect, test } from '@playwright/test';
import { openTemplate, planPlatform } from './support/createPlatform';
import { fileOfPlan } from './support/plan';
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

test('a name that the catalog has already is refused by the form', async ({
  page,
}) => {
  await signIn(page);
  await openTemplate(page, 'vellum-dev');

  await expect(
    page.getByText(/vellum-dev is in the catalog already/).first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review' })).toHaveCount(0);
});

test('a platform whose file exists is refused by the plan, and nothing is proposed', async ({
  page,
}) => {
  const before = await openPullRequests();
  await signIn(page);
  await planPlatform(page, 'kustomization');

  await expect(
    page.getByText(/exists already; choose another name/).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(
    page.getByText(/This change cannot be proposed as it is/).first(),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Open pull request' }),
  ).toHaveCount(0);
  expect(await openPullRequests()).toEqual(before);
});

test('a forge that is down is named, and the form goes on when it is back', async ({
  page,
}) => {
  const sandbox = await openSandbox();
  const before = await openPullRequests();
  await signIn(page);
  await openTemplate(page, 'never-made');
  await sandbox.stop('forge');
  try {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(
      page
        .getByText(
          /could not be reached to read the repository: nothing listens there/,
        )
        .first(),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(
      page.getByRole('button', { name: 'Open pull request' }),
    ).toHaveCount(0);
  } finally {
    await sandbox.start('forge');
    await sandbox.close();
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(fileOfPlan(page, 'platforms/never-made.yaml')).toBeVisible();
  expect(await openPullRequests()).toEqual(before);
});
