import { describeConnectorConformance } from '../connectors/conformance';
import { realVendureShop } from './vendure-conformance-shop';

describeConnectorConformance('Vendure, against the real server', realVendureShop);
