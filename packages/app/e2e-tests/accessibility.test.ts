import { expect, Page, test } from '@playwright/test';
import { findBarriers } from './support/accessibility';
import { planPlatform } from './support/createPlatform';
import { fileOfPlan } from './support/plan';
import { openTab, signIn } from './support/signIn';
import { appUrl } from './support/stage';
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

/** What is ours of a form and of the overview of an entity; the rest is Backstage's. */
const PLAN = 'section[aria-label="What the pull request changes"]';
const CARD = '.bui-Card:has([href*="-remove"])';

async function signInWith(page: Page, theme: string): Promise<void> {
  await page.addInitScript(
    id => window.localStorage.setItem('theme', id),
    theme,
  );
  await signIn(page);
}

for (const theme of ['light', 'dark']) {
  test(`the plan of a pull request has no barrier in the ${theme} theme, as a diff and as objects`, async ({
    page,
  }) => {
    await signInWith(page, theme);
    await planPlatform(page, 'never-made');
    await expect(fileOfPlan(page, 'platforms/never-made.yaml')).toBeVisible();
    const plan = page.locator(PLAN);
    for (const notes of await plan.getByText(/^\d+ notes?$/).all()) {
      await notes.click();
    }
    expect.soft(await findBarriers(page, PLAN)).toEqual([]);

    await plan.getByRole('radio', { name: 'Objects' }).click();
    await expect(
      plan.getByRole('list', { name: 'In the cluster' }),
    ).toBeVisible();
    expect.soft(await findBarriers(page, PLAN)).toEqual([]);
  });

  test(`what a removal deletes has no barrier in the ${theme} theme, nor has the card that leads there`, async ({
    page,
  }) => {
    await signInWith(page, theme);
    await page.goto(`${appUrl()}/catalog/default/resource/vellum-edge`);
    await expect(page.getByRole('link', { name: 'Remove' })).toBeVisible();
    expect.soft(await findBarriers(page, CARD)).toEqual([]);

    await page.getByRole('link', { name: 'Remove' }).click();
    await page.getByLabel('The name once more').fill('vellum-edge');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(
      page.getByRole('region', { name: 'What is deleted with it' }),
    ).toBeVisible();
    expect.soft(await findBarriers(page, PLAN)).toEqual([]);
  });

  for (const { tab, entity, open } of TABS) {
    test(`the ${tab} tab has no barrier in the ${theme} theme, with and without an object that is open`, async ({
      page,
    }) => {
      await signInWith(page, theme);
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
