export { changeSeldonTeamChangeSet } from './changeSeldonTeamChangeSet';
export { createSeldonTeamChangeSet } from './createSeldonTeamChangeSet';
export { removeSeldonTeamChangeSet } from './removeSeldonTeamChangeSet';
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
export { defaultSeldonTeamLayout } from './SeldonTeamLayout';
export type { SeldonTeamLayout } from './SeldonTeamLayout';
export { validateSealedSecrets } from './validateSealedSecrets';
export { validateSeldonTeam } from './validateSeldonTeam';
