import type { Chart } from '@/lib/core/rendering/block'
import { drawChart, narrowChart, wideChart } from '@/lib/core/rendering/charts/draw-chart'
import type { Mark } from '@/lib/core/rendering/charts/picture'

/**
 * The chart as documents print it; on a narrow screen it is drawn anew for that width, so that its
 * words stay legible.
 */
export function Picture({ chart }: { chart: Chart }) {
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">{chart.title}</figcaption>
      <Drawing chart={chart} width={wideChart} className="max-w-3xl max-sm:hidden" />
      <Drawing chart={chart} width={narrowChart} className="sm:hidden" />
      {chart.source && <p className="mt-2 max-w-3xl text-muted text-sm">{chart.source}</p>}
    </figure>
  )
}

function Drawing({ chart, width, className }: { chart: Chart; width: number; className: string }) {
  const { height, marks } = drawChart(chart, width)
  return (
    <svg
      role="img"
      aria-label={chart.alt}
      viewBox={`0 0 ${width} ${height}`}
      className={`h-auto w-full ${className}`}
    >
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a picture have no other name and never move
        <MarkShape key={index} mark={mark} />
      ))}
    </svg>
  )
}

function MarkShape({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          fill={mark.fill}
          stroke={mark.stroke}
        />
      )
    case 'path':
      return (
        <path
          d={mark.d}
          fill={mark.fill}
          stroke={mark.stroke}
          strokeWidth={mark.strokeWidth}
          strokeDasharray={mark.dash}
          fillRule="evenodd"
        />
      )
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          textAnchor={mark.anchor}
          fontWeight={mark.bold ? 700 : undefined}
          fill={mark.fill}
          {...(mark.halo && { paintOrder: 'stroke', stroke: '#ffffff', strokeWidth: 3 })}
        >
          {mark.text}
        </text>
      )
  }
}
