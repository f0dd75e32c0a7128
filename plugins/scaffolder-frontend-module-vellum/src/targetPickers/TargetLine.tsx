import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GitopsTarget } from '@vellum-io/backstage-plugin-vellum-common';
import { LiveHint } from '../textField/LiveHint';
import { scaffolderVellumTranslationRef } from '../translation';

/** Says where a change goes. */
export function TargetLine(props: { target: GitopsTarget }) {
  const { repository, branch, cluster } = props.target;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const where = branch
    ? t('target.branch', { repository, branch })
    : t('target.repository', { repository });
  return (
    <LiveHint>
      {cluster
        ? t('target.lineCluster', { where, cluster })
        : t('target.line', { where })}
    </LiveHint>
  );
}
