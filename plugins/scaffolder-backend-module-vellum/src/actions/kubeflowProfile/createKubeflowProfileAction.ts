import { ClusterNamespaces } from '../../cluster/ClusterNamespaces';
import { GitopsService } from '../../GitopsService';
import { kubeflowProfile } from '../../products/kubeflowProfile/kubeflowProfile';
import { createProductAction } from '../createProductAction';
import { kubeflowProfileExamples } from './kubeflowProfile.examples';

/** The action `kubeflow:profile`: a Kubeflow profile, as a pull request. @internal */
export function createKubeflowProfileAction(
  service: GitopsService,
  namespaces?: ClusterNamespaces,
) {
  return createProductAction({
    id: 'kubeflow:profile',
    description:
      'Creates, changes or removes a Kubeflow profile by pull request: its namespace, owner, contributors, quota and access to a cloud. A namespace that belongs to somebody else is refused. To change one, give all of its values: what is left out is taken away; what people wrote into the files by hand stays.',
    product: kubeflowProfile,
    examples: kubeflowProfileExamples,
    service,
    namespaces,
  });
}
