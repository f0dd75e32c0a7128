import {
  kubeflowProfile,
  wholeKubeflowProfile,
} from '../../__testUtils__/exampleTeams';
import { KubeflowProfileInput } from './KubeflowProfileInput';
import { validateKubeflowProfile } from './validateKubeflowProfile';

describe('validateKubeflowProfile', () => {
  it.each([
    ['little', kubeflowProfile],
    ['much', wholeKubeflowProfile],
  ])('finds nothing wrong with %s that is good', (_what, input) => {
    expect(validateKubeflowProfile(input)).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a name with capitals', { name: 'TeamA' }, /^name "TeamA" is not a DNS/],
    [
      'a namespace of Kubeflow itself',
      { name: 'kubeflow' },
      /^name "kubeflow" is a namespace of the platform/,
    ],
    ['a namespace of Kubernetes', { name: 'kube-public' }, /^name/],
    ['an owner of another kind', { owner: 'component:x' }, /^owner/],
    ['a user with a space', { user: 'Ada L' }, /^user "Ada L" is not a user/],
    ['a service account as user', { user: 'system:admin' }, /^user/],
    ['no CPU', { quota: { cpu: '0' } }, /^quota\.cpu "0" is not an amount/],
    ['CPU in bytes', { quota: { cpu: '8Gi' } }, /^quota\.cpu/],
    ['bytes in thousandths', { quota: { memory: '8m' } }, /^quota\.memory/],
    ['an exponent', { quota: { storage: '1e3' } }, /^quota\.storage/],
    ['half a GPU', { quota: { gpus: 0.5 } }, /^quota\.gpus 0\.5 is not a/],
    ['negative volumes', { quota: { volumes: -1 } }, /^quota\.volumes/],
    [
      'a contributor twice',
      {
        contributors: [
          { user: 'a.b@example.com', role: 'edit' },
          { user: 'a-b@example.com', role: 'view' },
        ],
      },
      /^contributors\[1\]\.user cannot be told from "a\.b@example\.com"/,
    ],
    [
      'the owner as contributor',
      { contributors: [{ user: kubeflowProfile.user, role: 'edit' }] },
      /^contributors\[0\]\.user owns the profile already/,
    ],
    [
      'a role that is none',
      { contributors: [{ user: 'a', role: 'admin' }] },
      /^contributors\[0\]\.role "admin" is not one of edit, view/,
    ],
    [
      'a plugin that the controller ignores',
      { plugins: [{ kind: 'Vault' }] },
      /^plugins\[0\]\.kind "Vault" is not one of.*ignore it/,
    ],
    [
      'a plugin twice',
      {
        plugins: [
          wholeKubeflowProfile.plugins![0],
          wholeKubeflowProfile.plugins![0],
        ],
      },
      /^plugins\[1\]\.kind is given twice/,
    ],
    [
      'a service account of another kind',
      {
        plugins: [{ kind: 'WorkloadIdentity', gcpServiceAccount: 'me@x.com' }],
      },
      /^plugins\[0\]\.gcpServiceAccount/,
    ],
    [
      'a role without its account',
      { plugins: [{ kind: 'AwsIamForServiceAccount', awsIamRole: 'team-a' }] },
      /^plugins\[0\]\.awsIamRole/,
    ],
    [
      'an expression deep inside',
      { contributors: [{ user: '${{ user }}', role: 'edit' }] },
      /^contributors\[0\]\.user holds an expression/,
    ],
    [
      'a hidden direction mark',
      { title: 'a\u202eb' },
      /^title holds invisible characters/,
    ],
  ])('refuses %s', (_reason, change, message) => {
    const [problem, ...others] = validateKubeflowProfile({
      ...kubeflowProfile,
      ...change,
    } as KubeflowProfileInput);
    expect(`${problem?.field} ${problem?.message}`).toMatch(message);
    expect(others).toEqual([]);
  });

  it('names every problem at once', () => {
    const problems = validateKubeflowProfile({
      name: 'X',
      owner: '',
      user: '',
      quota: { cpu: 'many' },
    });
    expect(problems.map(each => each.field)).toEqual([
      'name',
      'owner',
      'user',
      'quota.cpu',
    ]);
  });
});
