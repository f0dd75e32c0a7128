import { Locator, Page } from '@playwright/test';

/** The composite tree of the Crossplane tab. */
export function tree(page: Page): Locator {
  return page.getByRole('treegrid');
}

/** The topmost row of an object in the tree, by the whole name it is shown with. */
export function row(page: Page, name: string): Locator {
  return tree(page)
    .getByRole('row')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
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

/** The sentence at the top of a tab, by a part of it. */
export function sentence(page: Page, part: RegExp): Locator {
  return page.getByRole('heading', { level: 2, name: part });
}
