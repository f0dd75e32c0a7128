import { expect, Page } from '@playwright/test';
import { fileOfPlan, submitPlan } from './plan';
import { appUrl } from './stage';

/** Opens the template and fills in its first page. */
export async function openTemplate(page: Page, name: string): Promise<void> {
  await page.goto(`${appUrl()}/create/templates/default/vellum-platform`);
  await page.getByLabel('Name', { exact: false }).first().fill(name);
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Fills in the form with its defaults, up to the page that shows the pull request. */
export async function planPlatform(page: Page, name: string): Promise<void> {
  await openTemplate(page, name);
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Proposes a platform through the form; gives the address of its pull request. */
export async function createPlatform(
  page: Page,
  name: string,
): Promise<string> {
  await planPlatform(page, name);
  await expect(fileOfPlan(page, `platforms/${name}.yaml`)).toBeVisible();
  return submitPlan(page);
}
