import { expect, Page } from '@playwright/test';
import { appUrl } from './stage';

/** Opens the app and signs in as the guest, who belongs to platform-team, or as a demo user. */
export async function signIn(page: Page, user?: string): Promise<void> {
  await page.goto(appUrl());
  await page
    .getByRole('button', {
      name: user ? `Enter as ${user}` : 'Enter',
      exact: true,
    })
    .click();
  await expect(
    page
      .getByRole('navigation', { name: 'sidebar nav' })
      .getByRole('link', { name: 'Settings' }),
  ).toBeAttached();
}

/** Opens a tab of an entity, such as `component:default/vellum-dev` and `crossplane`. */
export async function openTab(
  page: Page,
  entity: string,
  tab: string,
): Promise<void> {
  await page.goto(`${appUrl()}/catalog/default/${entity}/${tab}`);
}
