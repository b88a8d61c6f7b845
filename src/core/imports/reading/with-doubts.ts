import type { Problem } from '../../foundation';
import type { Detection } from '../types';
import { CONFIDENCE_PER_DOUBT } from './inspect-text';

/** The detection with other doubts than it was made with, and as sure as those allow. */
export function withDoubts(detection: Detection, doubts: readonly Problem[]): Detection {
  const confidence = CONFIDENCE_PER_DOUBT ** doubts.length;
  return { ...detection, doubts, confidence, certain: doubts.length === 0 };
}
