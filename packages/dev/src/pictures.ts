import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, Page } from '@playwright/test';
import { repositoryRoot } from './locations';

/** What is pictured of the running demo. */
interface Subject {
  name: string;
  /** Pixels; the width is the same for all. */
  height: number;
  show(page: Page, url: string): Promise<void>;
}

const SUBJECTS: readonly Subject[] = [
  tab({ name: 'crossplane', entity: 'vellum-edge', open: 'knative-operator' }),
  tab({ name: 'flux', entity: 'platform-gitops' }),
  tab({ name: 'argocd', entity: 'kubeflow' }),
  {
    name: 'plan',
    height: 1100,
    show: async (page, url) => {
      await page.goto(`${url}/create/templates/default/vellum-platform`);
      await page
        .getByRole('textbox', { name: /^Name/ })
        .first()
        .fill('payments-dev');
      await untilPlan(page);
      await page.getByText('platforms/kustomization.yaml').first().click();
    },
  },
  {
    name: 'removal',
    height: 1100,
    show: async (page, url) => {
      await page.goto(`${url}/catalog/default/resource/vellum-edge`);
      await page.getByRole('link', { name: 'Remove' }).click();
      await page.getByLabel('The name once more').fill('vellum-edge');
      await untilPlan(page);
      await page.getByRole('radio', { name: 'Objects' }).click();
    },
  },
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
      const page = await browser.newPage();
      await signInWith(page, url, theme);
      for (const { name, height, show } of SUBJECTS) {
        await page.setViewportSize({ width: 1440, height });
        await show(page, url);
        await page.mouse.move(0, 0);
        await page.screenshot({
          path: `${folder}/${name}-${theme}.png`,
          animations: 'disabled',
        });
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** A tab of an entity, and the row that is opened in it. */
function tab(options: {
  name: string;
  entity: string;
  open?: string;
}): Subject {
  const { name, entity, open } = options;
  return {
    name,
    height: 900,
    show: async (page, url) => {
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
    },
  };
}

/** Goes on with a form as it is, until its last page shows the plan. */
async function untilPlan(page: Page): Promise<void> {
  const plan = page.getByRole('region', {
    name: 'What the pull request changes',
  });
  const steps = page.getByRole('button', { name: 'Next' });
  for (;;) {
    await plan.or(steps).first().waitFor();
    if (await plan.isVisible()) break;
    await steps.click();
  }
  await plan.getByRole('listbox', { name: 'Files' }).waitFor();
}

async function signInWith(page: Page, url: string, theme: string) {
  await page.goto(url);
  await page.evaluate(id => window.localStorage.setItem('theme', id), theme);
  await page.reload();
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await page.getByRole('link', { name: 'Settings' }).waitFor();
}
