import AxeBuilder from '@axe-core/playwright';
import { Page } from '@playwright/test';

/**
 * What Backstage draws around a tab, and so cannot be mended here. The owner of an entity has a letter for a picture,
 * which is not part of the name of its link; links of Material UI are Backstage's, ours are of @backstage/ui.
 */
const FRAME = ['.MuiLink-root'];

/**
 * What keeps people from using the page as it is now: one line per rule and element that breaks it. `within` is a CSS
 * selector of the part that is looked at; the whole page where absent.
 */
export async function findBarriers(
  page: Page,
  within?: string,
): Promise<string[]> {
  const whole = new AxeBuilder({ page });
  const axe = FRAME.reduce(
    (builder, selector) => builder.exclude(selector),
    within ? whole.include(within) : whole,
  );
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`,
      ),
    );
}
