import { GoProgram } from './Program';

/** Says what the tools' own code makes of objects. Only tests ask it; no component of the sandbox does. */
export const oracle: GoProgram = {
  kind: 'go',
  name: 'oracle',
  tool: 'oracle',
  package: 'vellum.io/tools/oracle',
  sources: ['main.go', 'order.go'],
  buildSeconds: 100,
  scratchMegabytes: 400,
  megabytes: 60,
};
