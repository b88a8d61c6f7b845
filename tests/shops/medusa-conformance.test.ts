import { test } from 'vitest';
import { describeConnectorConformance } from '../connectors/conformance';
import { skip } from '../connectors/conformance-shop';
import { installMedusa } from '../support/medusa-install';
import { realMedusaShop } from './medusa-conformance-shop';

const installation = await installMedusa();

if ('impossible' in installation) {
  test('Medusa, against the real server', (context) => skip(context, installation.impossible));
} else {
  describeConnectorConformance('Medusa, against the real server', () => realMedusaShop(installation));
}
