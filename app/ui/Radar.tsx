import { type LabelAnchor, labelLines, type Point, radarGeometry, shortName } from '#app/domain/radar.ts'
import { seriesMarks } from './series.ts'

interface RadarProps {
  /** Says what is compared, and that the numbers stand in the table. */
  label: string
  axes: readonly { code: string; name: string }[]
  /** At most four; `label` is the supplier's name, with its score if wanted. */
  series: readonly { label: string; values: readonly (number | null)[] }[]
}

const frame = { x: 240, y: 176, radius: 124 }
const lineHeight = 15
const keyTop = 362
const keyHeight = 28
const points = (list: readonly Point[]) => list.map(({ x, y }) => `${x},${y}`).join(' ')

/** One drawing on the server, its look in charts.css; on a narrow screen the axes bear their codes instead of names. */
export function Radar({ label, axes, series }: RadarProps) {
  const shown = series.slice(0, seriesMarks.length)
  const drawn = radarGeometry(
    axes.length,
    shown.map(({ values }) => values),
    frame,
  )
  return (
    <svg
      className="radar"
      viewBox={`0 0 480 ${keyTop + keyHeight * shown.length - 10}`}
      role="img"
      aria-label={label}
      fontSize={13}
    >
      {drawn.rings.map((ring) => (
        <polygon key={ring.level} className="ring" points={points(ring.points)} />
      ))}
      {drawn.spokes.map((end, axis) => (
        <line key={axes[axis]?.code} className="spoke" x1={frame.x} y1={frame.y} x2={end.x} y2={end.y} />
      ))}
      {drawn.rings.map(({ level, points: [top] }) => (
        <text key={level} className="scale" x={(top?.x ?? 0) + 4} y={(top?.y ?? 0) + 11}>
          {level}
        </text>
      ))}
      {drawn.anchors.map((anchor, axis) => (
        <AxisLabel key={axes[axis]?.code} anchor={anchor} axis={axes[axis] ?? { code: '', name: '' }} />
      ))}
      {drawn.shapes.map((shape, s) => (
        <g key={seriesMarks[s]?.letter} className={`shape ${seriesMarks[s]?.className}`}>
          {shape.runs.map((run) => {
            const Outline = run.closed ? 'polygon' : 'polyline'
            const [first] = run.points
            return (
              <Outline
                key={`${first?.x} ${first?.y}`}
                points={points(run.points)}
                strokeDasharray={seriesMarks[s]?.dash.join(' ') || undefined}
              />
            )
          })}
        </g>
      ))}
      {shown.length > 1 &&
        drawn.shapes.map(
          (shape, s) => shape.badge && <Badge key={seriesMarks[s]?.letter} at={shape.badge} series={s} />,
        )}
      {shown.map((one, s) => (
        <SeriesKey key={seriesMarks[s]?.letter} series={s} label={one.label} />
      ))}
    </svg>
  )
}

function AxisLabel({ anchor, axis }: { anchor: LabelAnchor; axis: { code: string; name: string } }) {
  const lines = labelLines(shortName(axis.name), 16)
  const top = { above: 1 - lines.length, beside: (1 - lines.length) / 2, below: 0 }[anchor.side]
  const baseline = anchor.y + { above: 0, beside: 4, below: 11 }[anchor.side]
  return (
    <>
      <text className="name" x={anchor.x} y={baseline + top * lineHeight} textAnchor={anchor.align}>
        {lines.map((line, index) => (
          <tspan key={line} x={anchor.x} dy={index === 0 ? 0 : lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="code" x={anchor.x} y={baseline} textAnchor={anchor.align}>
        {axis.code}
      </text>
    </>
  )
}

function Badge({ at, series }: { at: Point; series: number }) {
  const mark = seriesMarks[series]
  return (
    <g className={mark?.className}>
      <circle className="badge" cx={at.x} cy={at.y} r={9} />
      <text className="letter" x={at.x} y={at.y + 4} textAnchor="middle">
        {mark?.letter}
      </text>
    </g>
  )
}

function SeriesKey({ series, label }: { series: number; label: string }) {
  const mark = seriesMarks[series]
  const y = keyTop + keyHeight * series
  return (
    <>
      <g className={`shape ${mark?.className}`}>
        <line x1={20} y1={y} x2={70} y2={y} strokeDasharray={mark?.dash.join(' ') || undefined} />
      </g>
      <Badge at={{ x: 45, y }} series={series} />
      <text className="key" x={82} y={y + 5}>
        {label}
      </text>
    </>
  )
}
