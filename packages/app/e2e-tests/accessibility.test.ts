import { expect, Page, test } from '@playwright/test';
import { findBarriers } from './support/accessibility';
import { openTab, signIn } from './support/signIn';
import { row } from './support/tree';

/** Each tab, and how an object is opened in it. */
const TABS = [
  {
    tab: 'crossplane',
    entity: 'resource/vellum-edge',
    open: (page: Page) => row(page, 'knative-operator').click(),
  },
  {
    tab: 'flux',
    entity: 'resource/platform-gitops',
    open: (page: Page) =>
      page
        .getByRole('region', { name: /^stage 1/ })
        .getByRole('button')
        .first()
        .click(),
  },
  {
    tab: 'argocd',
    entity: 'resource/kubeflow',
    open: (page: Page) =>
      // Its parent makes it some minutes after a cluster has come up.
      page
        .getByRole('button', { name: 'kubeflow', exact: true })
        .click({ timeout: 120_000 }),
  },
];

for (const theme of ['light', 'dark']) {
  for (const { tab, entity, open } of TABS) {
    test(`the ${tab} tab has no barrier in the ${theme} theme, with and without an object that is open`, async ({
      page,
    }) => {
      await page.addInitScript(
        id => window.localStorage.setItem('theme', id),
        theme,
      );
      await signIn(page);
      await openTab(page, entity, tab);
      await expect(page.getByText(/^live/)).toBeVisible();
      await expect(page.locator('body')).toHaveAttribute(
        'data-theme-mode',
        theme,
      );
      expect.soft(await findBarriers(page)).toEqual([]);

      await open(page);
      await expect(page.getByRole('complementary')).toBeVisible();
      expect.soft(await findBarriers(page)).toEqual([]);
    });
  }
}
