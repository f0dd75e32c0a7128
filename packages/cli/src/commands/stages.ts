import { Command } from './Command';
import { showLanes } from './showLanes';

/** The stages of Flux Kustomizations and HelmReleases. */
export const stages: Command = {
  name: 'stages',
  usage: 'stages [KUSTOMIZATION] [OPTIONS]',
  summary: 'the stages that dependsOn of Flux makes, and what holds them',
  description: `Prints the order that dependsOn makes: what depends on nothing is stage 1. With a name: the Kustomization and all it
depends on. A HelmRelease is named as helmrelease/NAME.`,
  examples: [
    {
      line: 'kubectl get kustomizations,gitrepositories -A -o json | vellum stages',
      why: 'everything that Flux applies',
    },
    {
      line: 'vellum stages apps -n flux-system --context dev',
      why: 'what one waits for, from a cluster',
    },
  ],
  run: context =>
    showLanes(context, {
      view: 'flux',
      kinds: [
        { group: 'kustomize.toolkit.fluxcd.io', kind: 'Kustomization' },
        { group: 'helm.toolkit.fluxcd.io', kind: 'HelmRelease' },
      ],
    }),
};
