import { arrangeProperties } from './cases';

arrangeProperties();
