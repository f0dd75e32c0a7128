import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import {
  findTargetOfEntity,
  GitopsTarget,
} from '@vellum-io/backstage-plugin-vellum-common';
import { useTargets } from '../targetPickers/useTargets';
import { scaffolderVellumTranslationRef } from '../translation';
import { formLink } from './formLink';

/**
 * Leads to the form that removes what the entity stands for, in the repository and for the cluster it is kept in; where there
 * is only one, the form need not be told.
 */
export function RemoveLink(props: {
  template: string;
  identity: Record<string, string>;
}) {
  const { template, identity } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const answer = useTargets();
  // Without the target the form might begin with another one.
  if (answer.status === 'loading') {
    return null;
  }
  const targets = answer.status === 'ready' ? answer.value : [];
  const target =
    targets.length > 1 ? findTargetOfEntity(targets, entity) : undefined;
  return (
    <ButtonLink
      href={formLink(template, { ...identity, ...choiceOf(target) })}
      size="small"
      variant="secondary"
    >
      {t('card.remove')}
    </ButtonLink>
  );
}

function choiceOf(target: GitopsTarget | undefined) {
  return target && { cluster: target.cluster, repository: target.repository };
}
