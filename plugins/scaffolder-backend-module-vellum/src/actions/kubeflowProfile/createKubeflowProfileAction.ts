import { kubeflowProfile } from '../../products/kubeflowProfile/kubeflowProfile';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { createProductAction } from '../createProductAction';
import { kubeflowProfileExamples } from './kubeflowProfile.examples';

/** The action `kubeflow:profile`: a Kubeflow profile, as a pull request. @internal */
export function createKubeflowProfileAction(targets: GitopsTargets) {
  return createProductAction({
    id: 'kubeflow:profile',
    description:
      'Creates, changes or removes a Kubeflow profile by pull request: its namespace, owner, contributors, quota and access to a cloud. A namespace that belongs to somebody else is refused. To change one, give all of its values: what is left out is taken away; what people wrote into the files by hand stays.',
    product: kubeflowProfile,
    examples: kubeflowProfileExamples,
    targets,
  });
}
