import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { seldonTeamExamples } from '../actions/seldonTeam/seldonTeam.examples';

/** What a person types for a small Seldon team: the first example of the action. */
export const seldonValues: JsonObject = parse(seldonTeamExamples[0].example)
  .steps[0].input;
