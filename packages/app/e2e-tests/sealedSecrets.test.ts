import { expect, test } from '@playwright/test';
import { fillSeldonTeam } from './support/fillSeldonTeam';
import { kubectl } from './support/kubectl';
import {
  goOnTo,
  goOnToPlan,
  mergePullRequest,
  submitPlan,
} from './support/plan';
import { signIn } from './support/signIn';
import { appUrl, openSandbox } from './support/stage';

const TOKEN = 'planted-token-of-the-registry';

test('a secret that is typed into the form is sealed in git, and opened in the cluster', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const name = `s-${Date.now().toString(36)}`;
  const path = `seldon/dev/${name}/sealed-workloads-ghcr.yaml`;
  const sandbox = await openSandbox();
  const secret = ['-n', `${name}-work-dev`, 'secret', 'ghcr'];
  const read = (...args: string[]) =>
    kubectl(sandbox, 'get', ...args).catch(error => String(error));

  await signIn(page);
  await page.goto(`${appUrl()}/create/templates/default/seldon-team`);
  await fillSeldonTeam(page, name);
  const token = page.getByLabel(/^Token of the registry/);
  await goOnTo(page, token);
  await token.fill(TOKEN);
  await page
    .getByRole('textbox', { name: /^User of the registry/ })
    .fill('fraud-ci');
  await goOnToPlan(page, `seldon/dev/${name}/quota.yaml`);
  const pullRequest = await submitPlan(page);

  const proposed = await context.newPage();
  await proposed.goto(pullRequest);
  await expect(proposed.getByText(path).first()).toBeVisible();
  // The diffs are folded away there.
  const text = await proposed.content();
  expect(text).toContain('encryptedData');
  expect(text).not.toContain(TOKEN);
  await proposed.close();
  await mergePullRequest(context, pullRequest);

  await expect
    .poll(() => read(...secret, '-o', 'jsonpath={.type}'), { timeout: 120_000 })
    .toBe('kubernetes.io/dockerconfigjson');
  const data = JSON.parse(await read(...secret, '-o', 'jsonpath={.data}'));
  expect(Object.keys(data)).toEqual(['.dockerconfigjson']);
  const registry = Buffer.from(data['.dockerconfigjson'], 'base64');
  expect(JSON.parse(registry.toString('utf8'))).toMatchObject({
    auths: { 'ghcr.io': { username: 'fraud-ci', password: TOKEN } },
  });
  await expect
    .poll(() =>
      read(
        ...['-n', `${name}-work-dev`, 'sealedsecret', 'ghcr', '-o'],
        'jsonpath={.status.conditions[?(@.type=="Synced")].status}',
      ),
    )
    .toBe('True');
  await sandbox.close();
});
