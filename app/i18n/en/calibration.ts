import type { calibration as french } from '../fr/calibration.ts'

export const calibration: typeof french = {
  title: 'Calibrate before marking',
  link: 'Calibrate on three samples (optional)',
  lead: 'Three invented answers to real questions. Give each a level: the reference level and its reason then appear beside yours.',
  wall: 'Optional. Nothing is saved or counted: you alone see the result, and it goes with the page.',
  sample: (n, total) => `Sample ${n} of ${total}`,
  yours: 'Your level',
  see: 'Compare with the reference',
  choose: 'Choose a level for this sample.',
  result: (given, reference) => `You: ${given}. Reference: ${reference}.`,
  same: 'Same level as the reference.',
  apart: (n) => (n === 1 ? 'One level from the reference.' : `${n} levels from the reference.`),
  why: 'Why this level',
  again: 'Start again',
  none: 'No sample is published for the questionnaire of this campaign.',
  toMarking: 'Go to the answers to mark',
}
