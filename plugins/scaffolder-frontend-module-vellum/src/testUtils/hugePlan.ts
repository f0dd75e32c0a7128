import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { addTeamPlan } from './addTeamPlan';

const LINES = 3_000;

/** A plan with a long diff and many files. @internal */
export function hugePlan(): GitopsPlanView {
  const lines = Array.from(
    { length: LINES },
    (_, index) => `+  - name: model-${index}   # ${'x'.repeat(index % 160)}\n`,
  );
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...addTeamPlan.files[1],
    path: `teams/fraud/models/model-${index}.yaml`,
  }));
  return {
    ...addTeamPlan,
    files: [
      {
        path: 'teams/fraud/models.yaml',
        change: 'added',
        plus: LINES + 120,
        minus: 0,
        leftOut: 120,
        diff: `@@ -0,0 +1,${LINES} @@\n${lines.join('')}`,
      },
      ...many,
    ],
  };
}
