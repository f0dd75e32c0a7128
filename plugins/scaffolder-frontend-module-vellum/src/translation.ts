import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the form fields and of the card. @public */
export const scaffolderVellumTranslationRef = createTranslationRef({
  id: 'plugin.scaffolder.vellum',
  messages: {
    plan: {
      label: 'What the pull request changes',
      nothingWritten:
        'Nothing is written before you open the pull request on the next page.',
      loading: 'Working out the change…',
      into: 'into',
      branch: 'branch',
      openPullRequest: 'Look at the open pull request {{number}}',
      nothing: 'Nothing to change',
      nothingNext:
        'The repository says already what the form says. Change a value, or leave it at that.',
      secrets_one:
        '1 secret is not shown here: {{names}}. It is sealed when you submit the form.',
      secrets_other:
        '{{count}} secrets are not shown here: {{names}}. They are sealed when you submit the form.',
    },
    headline: {
      objectsAdded_one: '1 object added',
      objectsAdded_other: '{{count}} objects added',
      objectsChanged_one: '1 object changed',
      objectsChanged_other: '{{count}} objects changed',
      objectsRemoved_one: '1 object removed',
      objectsRemoved_other: '{{count}} objects removed',
      entitiesAdded_one: '1 catalog entry added',
      entitiesAdded_other: '{{count}} catalog entries added',
      entitiesChanged_one: '1 catalog entry changed',
      entitiesChanged_other: '{{count}} catalog entries changed',
      entitiesRemoved_one: '1 catalog entry removed',
      entitiesRemoved_other: '{{count}} catalog entries removed',
      filesAdded_one: '1 file added',
      filesAdded_other: '{{count}} files added',
      filesChanged_one: '1 file changed',
      filesChanged_other: '{{count}} files changed',
      filesRemoved_one: '1 file removed',
      filesRemoved_other: '{{count}} files removed',
    },
    checks: {
      label: 'What was checked',
      ok: 'in order',
      problem: 'problem',
      note: 'not known',
      line: 'line {{line}}',
      notes_one: '1 note',
      notes_other: '{{count}} notes',
      stops:
        'This cannot be proposed as it is. Go back and change the values, or repair the repository.',
    },
    files: {
      label: 'Files',
      added: 'added',
      changed: 'changed',
      removed: 'removed',
      linesAdded_one: '1 line added',
      linesAdded_other: '{{count}} lines added',
      linesRemoved_one: '1 line removed',
      linesRemoved_other: '{{count}} lines removed',
    },
    view: {
      label: 'What to show',
      diff: 'Diff',
      objects: 'Objects',
    },
    diff: {
      label: 'Diff of {{path}}',
      added: 'added: ',
      removed: 'removed: ',
      cut: 'The first {{shown}} of {{total}} lines are shown.',
      showAll: 'Show all',
      leftOut_one: '1 more line is left out here; the pull request has it.',
      leftOut_other:
        '{{count}} more lines are left out here; the pull request has them.',
    },
    consequences: {
      title: 'What is deleted with it',
    },
    objects: {
      label: 'Objects',
      cluster: 'In the cluster',
      catalog: 'In the catalog',
      none: 'No object of the cluster is touched.',
      clusterScoped: 'no namespace',
      defaultNamespace: 'default',
    },
    stale: {
      text: 'The values have changed since this was worked out.',
      reload: 'Work it out again',
    },
    failed: {
      title: 'The change could not be worked out',
      notAllowed: 'You may not see what the change would be',
      retry: 'Try again',
    },
    invalid: {
      title_one: '1 value cannot be taken',
      title_other: '{{count}} values cannot be taken',
      next: 'Go back to change what is named here.',
    },
    name: {
      checking: 'Looking whether this name is free…',
      free: '{{name}} is free.',
      taken:
        '{{name}} is in the catalog already: {{title}}. Choose another name.',
      unknown:
        'Whether the name is free could not be found out: {{message}}. It is checked again before anything is written.',
    },
    namespace: {
      unknown:
        'No entity of the catalog lives in the namespace “{{namespace}}” yet.',
    },
    target: {
      loading: 'Looking where changes can go…',
      repository: '{{repository}}',
      branch: '{{repository}}, branch {{branch}}',
      line: 'This goes to {{where}}.',
      lineCluster: 'This goes to {{where}}, for the cluster {{cluster}}.',
      gone: 'Changes cannot be proposed for the cluster {{cluster}}. Choose one of the list.',
      none: 'No GitOps repository is set up in this portal yet. Ask whoever looks after it; the setting is vellum.gitops.repoUrl.',
      unknown:
        'Where this can go could not be found out: {{message}}. The usual repository and cluster are taken; you see them before anything is written.',
      choose: 'Choose the cluster it is in.',
      chooseRepository: 'Choose the repository it is in.',
      unknownKept:
        'Where this can go could not be found out: {{message}}. It stays at the cluster {{cluster}}.',
      unknownWhere:
        'Where this is kept could not be found out: {{message}}. Nothing is taken in its place.',
    },
    version: {
      loading: 'Looking which versions there are…',
      only: 'The object is written as {{version}}, the only version that the cluster serves.',
      onlyDefined:
        'The object is written as {{version}}, the only version that its definition in the repository names. No cluster said whether it serves it.',
      recommended: '{{version}} (recommended)',
      defined:
        'These are the versions that its definition in the repository names. No cluster said which of them it serves.',
      note: 'Besides: {{note}}.',
      gone: 'The version {{version}} is not served by the cluster. Choose another one.',
      goneDefined:
        'The definition in the repository does not name the version {{version}}. Choose another one.',
      none: 'No definition was found that names its versions, so the usual one is written.',
      unknown:
        'Which versions are served could not be found out: {{message}}. The usual one is written.',
      unknownKept:
        'Which versions are served could not be found out: {{message}}. It stays at {{version}}.',
    },
    quota: {
      loading: 'Looking what the cluster has left…',
      cpu: '{{free}} of {{total}} cores are not promised to anybody yet.',
      memory:
        '{{free}} of {{total}} Gi of memory are not promised to anybody yet.',
      cpuGone:
        'All {{total}} cores are promised already, and {{over}} more than there are.',
      memoryGone:
        'All {{total}} Gi of memory are promised already, and {{over}} more than there are.',
      leaves: 'This leaves {{left}}.',
      over: 'This is {{over}} more than that: it may be that not everything can run at once. You can propose it all the same.',
      unknown: 'How much the cluster has left is not known: {{reason}}.',
    },
    card: {
      title: 'Change by pull request',
      text: 'It is kept in git. A change or its removal is proposed there, and nothing happens before somebody merges it.',
      change: 'Change',
      remove: 'Remove',
      targetUntold:
        'It cannot be removed from here: neither its location nor its annotations tell in which repository and for which cluster it is kept. Add the annotation vellum.io/cluster, with the name of its cluster, to its file in git.',
      targetUnknown:
        'In which repository and for which cluster it is kept could not be found out, so it cannot be removed from here yet: {{message}}',
      failed: 'The values in git could not be read',
      unknown:
        'The forms for it could not be looked for: {{message}}. Load the page again to try once more.',
    },
  },
});
