import type { HelpTexts } from '../topics';
import { glossary } from './glossary';
import { selling } from './selling';
import { shelf } from './shelf';
import { working } from './working';

export const help: HelpTexts = { topics: { ...selling, ...shelf, ...working }, glossary };
