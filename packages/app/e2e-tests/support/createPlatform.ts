import { expect, Page } from '@playwright/test';
import { appUrl } from './stage';

/** Opens the template and fills in its first page. */
export async function openTemplate(page: Page, name: string): Promise<void> {
  await page.goto(`${appUrl()}/create/templates/default/vellum-platform`);
  await page.getByLabel('Name', { exact: false }).first().fill(name);
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Fills in the form with its defaults and starts the task. */
export async function submitPlatform(page: Page, name: string): Promise<void> {
  await openTemplate(page, name);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}

/** Proposes a platform through the form; gives the address of its pull request. */
export async function createPlatform(
  page: Page,
  name: string,
): Promise<string> {
  await submitPlatform(page, name);
  const link = page.getByRole('link', { name: /^Pull request/ });
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? '';
}
