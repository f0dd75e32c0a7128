import { createDevApp } from '@backstage/frontend-dev-utils';
import { devFeatures } from '../src/testUtils/devFeatures';

createDevApp({ features: devFeatures() });
