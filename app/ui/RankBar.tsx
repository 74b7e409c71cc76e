interface RankBarProps {
  /** Share of the draws at each rank, best first, each 0 to 1. */
  shares: readonly number[]
  /** The same in words, for those who do not see the bar. */
  label: string
}

const width = 1000

/** Rank acceptability as one bar: the first rank deep, the second lighter, the others pale, with a gap between ranks. */
export function RankBar({ shares, label }: RankBarProps) {
  const ends: number[] = []
  for (const share of shares) ends.push((ends.at(-1) ?? 0) + share)
  const bars = shares.flatMap((share, rank) => {
    if (share === 0) return []
    const start = Math.round(((ends[rank] ?? 0) - share) * width)
    return [{ rank, start, length: Math.round((ends[rank] ?? 0) * width) - start }]
  })
  return (
    <svg className="rank-bar" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" role="img" aria-label={label}>
      {bars.map(({ rank, start, length }) => (
        <rect key={rank} className={`r${Math.min(rank + 1, 3)}`} x={start} width={length} height={8} />
      ))}
      {bars.slice(1).map(({ rank, start }) => (
        <rect key={rank} className="gap" x={start - 2} width={4} height={8} />
      ))}
    </svg>
  )
}
