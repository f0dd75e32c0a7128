import { expect, test } from '@playwright/test';
import { mergePullRequest } from './support/plan';
import { signIn } from './support/signIn';
import { appUrl, tokenOf } from './support/stage';

interface TaskEvent {
  type: 'log' | 'completion';
  body: { message: string };
}

test('a task stays with a profile from the merge until it is ready, and tells how it comes to be', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const name = `f-${Date.now().toString(36)}`;
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${appUrl()}/api/scaffolder/v2${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${await tokenOf(appUrl(), 'ada')}`,
        'content-type': 'application/json',
      },
    });
    const text = await response.text();
    expect(response.ok, text).toBe(true);
    return JSON.parse(text);
  };
  await signIn(page);
  let id = '';
  // The catalog may not have read the template yet.
  await expect(async () => {
    ({ id } = (await ask('/tasks', {
      method: 'POST',
      body: JSON.stringify({
        templateRef: 'template:default/kubeflow-profile',
        values: {
          name,
          user: 'ada@example.com',
          owner: 'group:default/fraud-team',
          follow: true,
        },
      }),
    })) as { id: string });
  }).toPass({ timeout: 60_000 });
  const events = async () => (await ask(`/tasks/${id}/events`)) as TaskEvent[];
  const log = async () =>
    (await events()).map(({ body }) => body.message).join('\n');

  await expect.poll(log).toMatch(/Waiting for pull request #\d+ to be merged/);
  const [, link] =
    /Waiting for pull request #\d+ to be merged: (\S+)/.exec(await log()) ?? [];
  await mergePullRequest(context, link);

  await expect
    .poll(
      async () => (await events()).some(({ type }) => type === 'completion'),
      { timeout: 240_000 },
    )
    .toBe(true);
  const text = await log();
  expect(text).toMatch(/Pull request #\d+ is merged/);
  expect(text).toContain(`Profile/${name}`);
  expect(text).toMatch(/OBJECT +/);
  expect(text).toContain('Run completed with status: completed');
});
