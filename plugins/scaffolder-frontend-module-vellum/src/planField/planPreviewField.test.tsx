import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { addTeamPlan } from '../testUtils/addTeamPlan';
import { FakeAnswer, FakeGitopsApi } from '../testUtils/FakeGitopsApi';
import { fakeWizard, WIZARD_PATH } from '../testUtils/fakeWizard';
import { refusal } from '../testUtils/refusal';
import { secretSteps, teamSteps } from '../testUtils/teamSteps';

/** Fills the first page of the form, and goes on to the plan. */
async function openPlan(answer: FakeAnswer<GitopsPlanView>) {
  const gitops = new FakeGitopsApi();
  gitops.planAnswer = answer;
  renderTestApp({
    features: fakeWizard({ gitops, steps: teamSteps }),
    initialRouteEntries: [WIZARD_PATH],
  });
  const user = userEvent.setup();
  await user.type(
    await screen.findByRole('textbox', { name: /Team/ }),
    'fraud',
  );
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByRole('region', { name: 'What the pull request changes' });
  return {
    gitops,
    user,
    goOn: () => user.click(screen.getByRole('button', { name: 'Review' })),
  };
}

describe('VellumPlanPreview', () => {
  it('plans the values of all pages, for the product and mode of the template', async () => {
    const { gitops } = await openPlan(addTeamPlan);
    expect(
      await screen.findByRole('heading', {
        name: '2 objects added, 1 file changed',
      }),
    ).toBeInTheDocument();
    expect(gitops.planned.at(-1)).toEqual({
      product: 'seldon-team',
      mode: 'create',
      values: { team: 'fraud' },
    });
  });

  it('lets the form go on with a plan that has no problems', async () => {
    const { goOn } = await openPlan(addTeamPlan);
    await screen.findByRole('heading', { name: /objects added/ });
    await goOn();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
    expect(screen.getByText('fraud')).toBeInTheDocument();
    // What the field holds is nothing to review.
    expect(screen.queryByText(/planned:/)).not.toBeInTheDocument();
  });

  it('holds the form while the plan has problems, and names them', async () => {
    const { goOn } = await openPlan({
      ...addTeamPlan,
      checks: [
        {
          result: 'problem',
          sentence: 'Names and paths: 1 problem',
          findings: [
            {
              severity: 'problem',
              path: 'teams/fraud/quota.yaml',
              line: 3,
              message: 'exists already; choose another name',
            },
          ],
        },
      ],
    });
    expect(
      await screen.findByText(/\(line 3\) exists already; choose another name/),
    ).toBeInTheDocument();
    await goOn();
    expect(
      (await screen.findAllByText(/cannot be proposed as it is; the problems/))
        .length,
    ).toBeGreaterThan(0);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('holds the form while there is nothing to change', async () => {
    const { goOn } = await openPlan({ ...addTeamPlan, files: [], objects: [] });
    await screen.findByRole('heading', { name: 'Nothing to change' });
    await goOn();
    expect(
      (await screen.findAllByText(/There is nothing to change: the repository/))
        .length,
    ).toBeGreaterThan(0);
  });

  it('names each value that cannot be taken', async () => {
    const { goOn } = await openPlan(
      await refusal(400, {
        name: 'InputError',
        message: 'team has to be …; quota …',
        problems: [
          { field: 'team', message: 'has to be a DNS label' },
          {
            field: 'requestsCpu',
            message: 'has to be an amount of CPU, as 4 or 500m',
          },
        ],
      }),
    );
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading')).toHaveTextContent(
      '2 values cannot be taken',
    );
    expect(alert).toHaveTextContent('Team has to be a DNS label');
    expect(alert).toHaveTextContent('Requests cpu has to be an amount of CPU');
    await goOn();
    expect(
      (await screen.findAllByText(/cannot be proposed as it is; the problems/))
        .length,
    ).toBeGreaterThan(0);
  });

  it('says why there is no plan, and tries again when asked', async () => {
    const { gitops, user, goOn } = await openPlan(
      await refusal(503, {
        name: 'ServiceUnavailableError',
        message: 'git.example did not answer within 30 s',
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'git.example did not answer within 30 s',
    );
    await goOn();
    expect(
      (await screen.findAllByText(/could not be worked out; choose/)).length,
    ).toBeGreaterThan(0);
    gitops.planAnswer = addTeamPlan;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: /objects added/ }),
    ).toBeInTheDocument();
  });

  it('shows that it works while there is no answer, and holds the form', async () => {
    const { goOn } = await openPlan('pending');
    expect(
      await screen.findByText('Working out the change…'),
    ).toBeInTheDocument();
    await goOn();
    expect(
      (await screen.findAllByText(/still being worked out/)).length,
    ).toBeGreaterThan(0);
  });

  it('says when the values have changed, holds the form, and plans them when asked', async () => {
    const { gitops, user, goOn } = await openPlan(addTeamPlan);
    await screen.findByRole('heading', { name: /objects added/ });
    await user.type(screen.getByRole('textbox', { name: /Note/ }), 'x');
    expect(await screen.findByText(/have changed since/)).toBeInTheDocument();
    await goOn();
    expect(
      (await screen.findAllByText(/The values have changed; choose/)).length,
    ).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Work it out again' }));
    expect(
      await screen.findByRole('heading', { name: /objects added/ }),
    ).toBeInTheDocument();
    expect(gitops.planned.at(-1)?.values).toEqual({ team: 'fraud', note: 'x' });
    await goOn();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('sends nothing of a secret, and says that it is sealed at the submission', async () => {
    const gitops = new FakeGitopsApi();
    // Where only a secret is new, the plan knows of nothing; the form goes on all the same.
    gitops.planAnswer = { ...addTeamPlan, files: [], objects: [] };
    renderTestApp({
      features: fakeWizard({ gitops, steps: secretSteps }),
      initialRouteEntries: [WIZARD_PATH],
    });
    const user = userEvent.setup();
    // All at once: the plan is asked for before the form knows what was typed.
    await user.click(await screen.findByLabelText(/Key/));
    await user.paste('planted-secret');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(
      await screen.findByText(
        /1 secret is not shown here: accessKey\. It is sealed/,
      ),
    ).toBeInTheDocument();
    expect(gitops.planned.map(({ values }) => values)).toEqual([{}]);
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });
});
