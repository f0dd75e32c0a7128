import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, Page } from '@playwright/test';
import { repositoryRoot } from './locations';

/** What is pictured of the running demo: a tab, and the row that is opened in it. */
const SUBJECTS = [
  { name: 'crossplane', entity: 'vellum-edge', open: 'knative-operator' },
  { name: 'flux', entity: 'platform-gitops' },
  { name: 'argocd', entity: 'kubeflow' },
];

/** Takes the pictures of `docs/img` from the running demo, light and dark. */
export async function takePictures(url: string): Promise<void> {
  const folder = resolve(repositoryRoot, 'docs/img');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.VELLUM_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const theme of ['light', 'dark']) {
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
      });
      await signInWith(page, url, theme);
      for (const { name, entity, open } of SUBJECTS) {
        await page.goto(`${url}/catalog/default/resource/${entity}/${name}`);
        await page.getByText('live · sandbox').first().waitFor();
        if (open) {
          await page
            .getByRole('row')
            .filter({ has: page.getByText(open, { exact: true }) })
            .first()
            .click();
          await page.getByRole('complementary').first().waitFor();
        }
        await page.mouse.move(0, 0);
        await page.screenshot({ path: `${folder}/${name}-${theme}.png` });
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function signInWith(page: Page, url: string, theme: string) {
  await page.goto(url);
  await page.evaluate(id => window.localStorage.setItem('theme', id), theme);
  await page.reload();
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await page.getByRole('link', { name: 'Settings' }).waitFor();
}
