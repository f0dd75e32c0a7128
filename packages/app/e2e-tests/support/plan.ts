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
  await page.getByRole('button', { name: 'Create' }).click();
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
