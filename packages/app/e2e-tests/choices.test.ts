import { expect, test } from '@playwright/test';
import { goOnTo } from './support/plan';
import { signIn } from './support/signIn';
import { appUrl } from './support/stage';

test('a form says where it goes, in which version it writes, and what the cluster has left', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(`${appUrl()}/create/templates/default/vellum-platform`);
  await expect(
    page.getByText(
      /^This goes to 127\.0\.0\.1:\d+\/vellum\/platform-gitops, branch main, for the cluster sandbox\.$/,
    ),
  ).toBeVisible();
  await page.getByRole('textbox', { name: /^Name/ }).fill('choices-dev');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByText(
      'The object is written as infrastructure.vellum.io/v1alpha1, the only version that the cluster serves.',
    ),
  ).toBeVisible();

  await page.goto(`${appUrl()}/create/templates/default/kubeflow-profile`);
  await page.getByRole('textbox', { name: /^Name/ }).fill('choices-lab');
  await page
    .getByRole('textbox', { name: /^Whose notebooks/ })
    .fill('grace@example.com');
  const cpu = page.getByRole('textbox', { name: /^CPU/ });
  await goOnTo(page, cpu);
  await cpu.fill('500m');
  await expect(
    page.getByText(
      /^[\d.,]+ of [1-9][\d.,]* cores are not promised to anybody yet\. This leaves [\d.,]+\.$/,
    ),
  ).toBeVisible();
  await cpu.fill('999999');
  await expect(
    page.getByText(/This is [\d.,]+ more than that: /),
  ).toBeVisible();
  // A warning, no obstacle.
  await goOnTo(page, page.getByText('Google service account'));
});
