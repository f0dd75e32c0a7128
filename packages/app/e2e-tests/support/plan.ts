import { BrowserContext, expect, Locator, Page } from '@playwright/test';

/** A file in the list of a plan, as the last page of a form shows it. */
export function fileOfPlan(page: Page, path: string): Locator {
  return page.getByRole('listbox', { name: 'Files' }).getByText(path);
}

/** The diff of the chosen file. */
export function diffOf(page: Page, path: string): Locator {
  return page.getByRole('region', { name: `Diff of ${path}` });
}

/** Goes on from a plan without problems and starts the task; gives the address of the pull request. */
export async function submitPlan(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Open pull request' }).click();
  const link = page.getByRole('link', { name: /^Pull request/ });
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? '';
}

/** Merges a pull request on its page of the forge. */
export async function mergePullRequest(
  context: BrowserContext,
  link: string,
): Promise<void> {
  const forge = await context.newPage();
  await forge.goto(link);
  await forge.getByRole('button', { name: 'Merge pull request' }).click();
  await expect(forge.getByText('Merged').first()).toBeVisible();
  await forge.close();
}

/** Goes on with the form as it is, page by page, until it shows something. */
export async function goOnTo(page: Page, wanted: Locator): Promise<void> {
  await expect(async () => {
    if (!(await wanted.isVisible())) {
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await expect(wanted).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Goes on with the form as it is until it shows the pull request, with a file in it. */
export async function goOnToPlan(page: Page, path: string): Promise<void> {
  await goOnTo(
    page,
    page.getByRole('region', { name: 'What the pull request changes' }),
  );
  await expect(fileOfPlan(page, path)).toBeVisible();
}
