export type Point = { x: number; y: number }

/** Where a radar stands and how large it is, in the drawing's own unit; y grows downwards. */
export type RadarFrame = Point & { radius: number }

/** A label's place just outside an axis: `align` says which side of the text touches it; `side` is above, beside or below. */
export type LabelAnchor = Point & { align: 'start' | 'middle' | 'end'; side: 'above' | 'beside' | 'below' }

/**
 * One series. `runs` are its outline: one closed polygon, or open lines where an axis has no value (a missing value is
 * never drawn as a zero). `badge` is the vertex at which the series stands best apart from the others, to be labelled.
 */
export type RadarShape = { runs: { points: Point[]; closed: boolean }[]; badge: Point | null }

export type Radar = {
  spokes: Point[]
  rings: { level: 1 | 2 | 3; points: Point[] }[]
  anchors: LabelAnchor[]
  shapes: RadarShape[]
}

const LEVELS = [1, 2, 3] as const
const LABEL_GAP = 17

const polar = (frame: RadarFrame, axis: number, axes: number, distance: number): Point => {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2
  const round = (value: number) => Math.round(value * 100) / 100
  return { x: round(frame.x + distance * Math.cos(angle)), y: round(frame.y + distance * Math.sin(angle)) }
}

function anchorOf(frame: RadarFrame, axis: number, axes: number): LabelAnchor {
  const point = polar(frame, axis, axes, frame.radius + LABEL_GAP)
  const aside = Math.abs(point.x - frame.x) > frame.radius / 10
  const high = Math.abs(point.y - frame.y) > frame.radius * 0.9
  return {
    ...point,
    align: aside ? (point.x > frame.x ? 'start' : 'end') : 'middle',
    side: high ? (point.y > frame.y ? 'below' : 'above') : 'beside',
  }
}

function outline(vertices: readonly (Point | null)[]): RadarShape['runs'] {
  const gap = vertices.indexOf(null)
  if (gap < 0) return vertices.length ? [{ points: vertices as Point[], closed: true }] : []
  // Starting after a gap, no run goes round the end of the list.
  const turned = [...vertices.slice(gap + 1), ...vertices.slice(0, gap + 1)]
  const runs: RadarShape['runs'] = []
  let points: Point[] = []
  for (const vertex of turned) {
    if (vertex) points.push(vertex)
    else if (points.length) {
      runs.push({ points, closed: false })
      points = []
    }
  }
  return runs
}

// The axis where a series is far from the others and from the crowded centre; no two series share one.
function badgeAxis(series: readonly (readonly (number | null)[])[], s: number, taken: ReadonlySet<number>) {
  let best: { axis: number; merit: number } | null = null
  for (const [axis, value] of (series[s] ?? []).entries()) {
    if (value === null || taken.has(axis)) continue
    const distances = series.flatMap((other, o) => {
      const theirs = other[axis] ?? null
      return o === s || theirs === null ? [] : [Math.abs(value - theirs)]
    })
    const merit = Math.min(100, ...distances) * value
    if (best === null || merit > best.merit) best = { axis, merit }
  }
  return best?.axis ?? null
}

/**
 * Geometry of a radar, for any renderer. `series` holds one list a series of values 0 to 100, one an axis, null where
 * there is none; axes start at the top and go clockwise. Rings stand at the levels 1, 2 and 3, that is at 33.3, 66.7 and
 * 100. Nothing is drawn for fewer than three axes: the polygons are empty, the numbers in the table remain.
 */
export function radarGeometry(axes: number, series: readonly (readonly (number | null)[])[], frame: RadarFrame): Radar {
  if (axes < 3) return { spokes: [], rings: [], anchors: [], shapes: series.map(() => ({ runs: [], badge: null })) }
  const every = Array.from({ length: axes }, (_, axis) => axis)
  const at = (axis: number, value: number) => polar(frame, axis, axes, (frame.radius * value) / 100)
  const taken = new Set<number>()
  const shapes = series.map((values, s): RadarShape => {
    const vertices = every.map((axis) => {
      const value = values[axis] ?? null
      return value === null ? null : at(axis, value)
    })
    const axis = badgeAxis(series, s, taken)
    if (axis !== null) taken.add(axis)
    return { runs: outline(vertices), badge: axis === null ? null : (vertices[axis] ?? null) }
  })
  return {
    spokes: every.map((axis) => at(axis, 100)),
    rings: LEVELS.map((level) => ({ level, points: every.map((axis) => at(axis, (100 * level) / 3)) })),
    anchors: every.map((axis) => anchorOf(frame, axis, axes)),
    shapes,
  }
}

/** A radar with its words: each axis with its code and its short name in lines, each series with its label. */
export type RadarDrawing = Radar & {
  frame: RadarFrame
  axes: { code: string; lines: string[]; anchor: LabelAnchor }[]
  labels: string[]
}

/** Geometry and labels of a radar of suppliers over criteria; axis names break at `labelWidth` characters. */
export function radarDrawing(
  axes: readonly { code: string; name: string }[],
  series: readonly { label: string; values: readonly (number | null)[] }[],
  frame: RadarFrame,
  labelWidth: number,
): RadarDrawing {
  const drawn = radarGeometry(
    axes.length,
    series.map(({ values }) => values),
    frame,
  )
  return {
    ...drawn,
    frame,
    axes: drawn.anchors.map((anchor, axis) => ({
      anchor,
      code: axes[axis]?.code ?? '',
      lines: labelLines(shortName(axes[axis]?.name ?? ''), labelWidth),
    })),
    labels: series.map(({ label }) => label),
  }
}

/** Breaks a label between words into lines of at most `width` characters; a longer word stands alone. */
export function labelLines(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The part of a long name before its colon: what a chart has room for. */
export function shortName(name: string): string {
  return name.split(/\s*:\s/u)[0] ?? name
}
