import { Page } from '@playwright/test';

/** Fills in what the form of a Seldon team has no default for. */
export async function fillSeldonTeam(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Team/ }).fill(name);
  await page
    .getByRole('textbox', { name: /^Namespace for models/ })
    .fill(`${name}-models`);
  await page
    .getByRole('textbox', { name: /^Namespace for the team/ })
    .fill(`${name}-work`);
  await page
    .getByRole('textbox', { name: /^Who may deploy models/ })
    .fill('fraud-ml');
}
