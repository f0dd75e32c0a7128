import { Command } from './Command';
import { showLanes } from './showLanes';

/** The sync waves of Applications. */
export const waves: Command = {
  name: 'waves',
  usage: 'waves [APPLICATION] [OPTIONS]',
  summary: 'the sync waves of an Argo CD Application: done, held, waiting',
  description: `Prints the waves of an Application: what the last or running sync did with each object, how it is now, and what
holds the waves after it. Without a name: of all Applications. An ApplicationSet with steps is named as appset/NAME.`,
  examples: [
    {
      line: 'kubectl get applications,deployments,jobs -A -o json | vellum waves kubeflow -n argocd',
      why: 'what holds the sync',
    },
  ],
  run: context =>
    showLanes(context, {
      view: 'argocd',
      kinds: [{ group: 'argoproj.io', kind: 'Application' }],
      alsoNamed: [{ group: 'argoproj.io', kind: 'ApplicationSet' }],
    }),
};
