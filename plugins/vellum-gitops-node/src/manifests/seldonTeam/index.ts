export { collectSealedSecrets } from './collectSealedSecrets';
export { createSeldonTeamChangeSet } from './createSeldonTeamChangeSet';
export { proposeSeldonTeamChange } from './proposeSeldonTeamChange';
export { proposeSeldonTeamRemoval } from './proposeSeldonTeamRemoval';
export { readSeldonTeam } from './readSeldonTeam';
export type { SeldonComponent } from './seldonComponents';
export type {
  NetworkPeer,
  SeldonTeamEnvironment,
  SeldonTeamInput,
  SeldonTeamKafka,
  SeldonTeamNetwork,
  SeldonTeamQuota,
  SeldonTeamServers,
  SeldonTeamTracing,
} from './SeldonTeamInput';
export type { FluxSource, SeldonTeamDelivery } from './SeldonTeamDelivery';
export { defaultSeldonTeamLayout } from './SeldonTeamLayout';
export type { SeldonTeamLayout } from './SeldonTeamLayout';
export { validateSealedSecrets } from './validateSealedSecrets';
export { validateSeldonTeam } from './validateSeldonTeam';
