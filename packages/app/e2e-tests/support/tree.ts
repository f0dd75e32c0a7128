import { Locator, Page } from '@playwright/test';

/** The composite tree of the Crossplane tab. */
export function tree(page: Page): Locator {
  return page.getByRole('treegrid');
}

/** The row of an object in the tree, by the name it is shown with. */
export function row(page: Page, name: string | RegExp): Locator {
  return tree(page).getByRole('row').filter({ hasText: name }).first();
}

/** Leaves a mark in the page that a reload would wipe out. */
export async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.e2eMark = 'kept';
  });
}

/** Whether the page is still the one that was marked. */
export function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.dataset.e2eMark === 'kept',
  );
}
