import { labelLines, type Point, radarGeometry, shortName } from '#app/domain/results/radar.ts'
import { seriesMarks } from '#app/ui/series.ts'
import { type Document, figure, ink, soft } from './document.server.ts'
import { fonts } from './fonts.server.ts'

interface RadarFigure {
  alt: string
  axes: readonly string[]
  /** At most four. */
  series: readonly { label: string; values: readonly (number | null)[] }[]
}

const lineHeight = 10
const keyHeight = 16

/** The radar of the screens, painted on paper from the same geometry; its numbers stand in a table beside it. */
export function radarFigure(document: Document, { alt, axes, series }: RadarFigure): void {
  const shown = series.slice(0, seriesMarks.length)
  const key = shown.length > 1 ? keyHeight * shown.length : 0
  figure(document, { alt, height: 290 + key }, (pdf, left, top) => {
    const frame = { x: left + document.width / 2, y: top + 142, radius: 100 }
    const drawn = radarGeometry(
      axes.length,
      shown.map(({ values }) => values),
      frame,
    )
    pdf.lineWidth(0.5).strokeColor('#c4c9c2')
    for (const end of drawn.spokes) pdf.moveTo(frame.x, frame.y).lineTo(end.x, end.y).stroke()
    for (const { points } of drawn.rings) outline(pdf, points, true).stroke()
    pdf.font(fonts.body).fontSize(7).fillColor(soft)
    for (const { level, points } of drawn.rings) {
      const [at] = points
      if (at) pdf.text(String(level), at.x + 2, at.y + 1, { lineBreak: false })
    }
    for (const [s, shape] of drawn.shapes.entries()) {
      const mark = seriesMarks[s]
      if (mark) paintShape(pdf, shape.runs, mark)
    }
    pdf.font(fonts.body).fontSize(8).fillColor(ink)
    for (const [axis, anchor] of drawn.anchors.entries()) {
      const lines = labelLines(shortName(axes[axis] ?? ''), 18)
      const first = { above: -lines.length, beside: -lines.length / 2, below: 0 }[anchor.side] * lineHeight
      for (const [index, line] of lines.entries()) {
        const shift = { start: 0, middle: 0.5, end: 1 }[anchor.align] * pdf.widthOfString(line)
        pdf.text(line, anchor.x - shift, anchor.y + first + index * lineHeight, { lineBreak: false })
      }
    }
    if (key > 0) paintKey(pdf, left, top + 286, shown)
  })
}

type Mark = (typeof seriesMarks)[number]

function outline(pdf: PDFKit.PDFDocument, points: readonly Point[], closed: boolean): PDFKit.PDFDocument {
  for (const [index, { x, y }] of points.entries()) index === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)
  return closed ? pdf.closePath() : pdf
}

function paintShape(pdf: PDFKit.PDFDocument, runs: readonly { points: Point[]; closed: boolean }[], mark: Mark): void {
  for (const run of runs) {
    if (run.closed) outline(pdf, run.points, true).fillOpacity(0.08).fill(mark.colour)
    pdf.fillOpacity(1).lineWidth(1.5).strokeColor(mark.colour)
    if (mark.dash.length > 0) pdf.dash(mark.dash[0] ?? 1, { space: mark.dash[1] ?? 1 })
    outline(pdf, run.points, run.closed).stroke().undash()
  }
}

function paintKey(pdf: PDFKit.PDFDocument, left: number, top: number, series: RadarFigure['series']): void {
  for (const [s, { label }] of series.entries()) {
    const mark = seriesMarks[s]
    if (!mark) return
    const y = top + s * keyHeight
    pdf.lineWidth(1.5).strokeColor(mark.colour)
    if (mark.dash.length > 0) pdf.dash(mark.dash[0] ?? 1, { space: mark.dash[1] ?? 1 })
    pdf
      .moveTo(left, y + 5)
      .lineTo(left + 34, y + 5)
      .stroke()
      .undash()
    pdf
      .font(fonts.body)
      .fontSize(9)
      .fillColor(ink)
      .text(`${mark.letter} · ${label}`, left + 42, y, { lineBreak: false })
  }
}
