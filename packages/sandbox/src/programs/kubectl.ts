import { kubernetesProgram } from './kubernetesProgram';

/** For people and tests; no component of the sandbox needs it. */
export const kubectl = kubernetesProgram(
  'kubectl',
  { buildSeconds: 20, scratchMegabytes: 200, megabytes: 60 },
  ['version', '--client'],
);
