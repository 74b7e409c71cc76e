/** Up to four suppliers drawn together: colour, dash and letter say the same thing three times. */
export const seriesMarks = [
  { letter: 'A', className: 's1', colour: '#0b5f4e', dash: [] },
  { letter: 'B', className: 's2', colour: '#8a4b08', dash: [7, 4] },
  { letter: 'C', className: 's3', colour: '#3d4fa3', dash: [2, 3] },
  { letter: 'D', className: 's4', colour: '#7a2e63', dash: [10, 3, 2, 3] },
] as const

export const mostSeries = seriesMarks.length
