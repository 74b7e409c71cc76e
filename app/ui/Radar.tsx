import { seriesMarks } from './series.ts'

type Point = { x: number; y: number }
type Anchor = Point & { align: 'start' | 'middle' | 'end'; side: 'above' | 'beside' | 'below' }

/** What `radarDrawing` of the domain gives. */
interface Drawing {
  frame: Point
  spokes: readonly Point[]
  rings: readonly { level: number; points: readonly Point[] }[]
  axes: readonly { code: string; lines: readonly string[]; anchor: Anchor }[]
  shapes: readonly { runs: readonly { points: readonly Point[]; closed: boolean }[]; badge: Point | null }[]
  labels: readonly string[]
}

/** Where the drawing of a page stands, and the characters that a label has room for. */
export const radarFrame = { x: 240, y: 176, radius: 124 }
export const radarLabelWidth = 16
const width = 520
// Room for sixteen characters at the end of the lateral axes.
const left = -20
const lineHeight = 15
const keyTop = 362
const keyHeight = 28
const points = (list: readonly Point[]) => list.map(({ x, y }) => `${x},${y}`).join(' ')
const dashOf = (series: number) => seriesMarks[series]?.dash.join(' ') || undefined

/**
 * One drawing on the server, its look in charts.css; on a narrow screen the axes bear their codes instead of names.
 * `label` says what is compared, and that the numbers stand in the table.
 */
export function Radar({ label, drawing }: { label: string; drawing: Drawing }) {
  const { frame, spokes, rings, axes, shapes, labels } = drawing
  const height = keyTop + keyHeight * labels.length - 10
  return (
    <svg className="radar" viewBox={`${left} 0 ${width} ${height}`} role="img" aria-label={label}>
      {rings.map((ring) => (
        <polygon key={ring.level} className="ring" points={points(ring.points)} />
      ))}
      {spokes.map((end, axis) => (
        <line key={axes[axis]?.code} className="spoke" x1={frame.x} y1={frame.y} x2={end.x} y2={end.y} />
      ))}
      {rings.map(({ level, points: [top] }) => (
        <text key={level} className="scale" x={(top?.x ?? 0) + 4} y={(top?.y ?? 0) + 11}>
          {level}
        </text>
      ))}
      {axes.map((axis) => (
        <AxisLabel key={axis.code} axis={axis} />
      ))}
      {shapes.map((shape, s) => (
        <Outline key={seriesMarks[s]?.letter} runs={shape.runs} series={s} />
      ))}
      {shapes.length > 1 &&
        shapes.map(({ badge }, s) => badge && <Badge key={seriesMarks[s]?.letter} at={badge} series={s} />)}
      {labels.map((one, s) => (
        <SeriesKey key={seriesMarks[s]?.letter} series={s} label={one} />
      ))}
    </svg>
  )
}

function Outline({ runs, series }: { runs: Drawing['shapes'][number]['runs']; series: number }) {
  return (
    <g className={`shape ${seriesMarks[series]?.className}`} strokeDasharray={dashOf(series)}>
      {runs.map((run) => {
        const Line = run.closed ? 'polygon' : 'polyline'
        return <Line key={points(run.points.slice(0, 1))} points={points(run.points)} />
      })}
    </g>
  )
}

function AxisLabel({ axis: { code, lines, anchor } }: { axis: Drawing['axes'][number] }) {
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
        {code}
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
        <line x1={20} y1={y} x2={70} y2={y} strokeDasharray={dashOf(series)} />
      </g>
      <Badge at={{ x: 45, y }} series={series} />
      <text className="key" x={82} y={y + 5}>
        {label}
      </text>
    </>
  )
}
