import type { CaseResult } from './result.ts'
import { figure } from './table.ts'

// As wide as a telephone shows at once, so that the letters stay as large as those around it.
const width = 480
const row = 46
const head = 48

/** A case as bars: an SVG that is readable on light and dark, and needs nothing but itself. */
export function chartOf({ title, unit, better, measured }: CaseResult): string {
  const longest = Math.max(...measured.map(({ median }) => median || 0))
  const height = head + measured.length * row + 4
  const bars = measured.map(({ name, label, median, broke }, index) => {
    const top = head + index * row
    const length = Math.max(2, Math.round(((median || 0) / longest) * (width - 100)))
    const ours = name.startsWith('tongzhou') ? ' class="ours"' : ''
    return `  <text x="0" y="${top + 13}">${escaped(label)}</text>
  <rect${ours} x="0" y="${top + 19}" width="${length}" height="16" rx="2"/>
  <text class="figure" x="${length + 8}" y="${top + 32}">${broke ? 'did not bear the load' : figure(median)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
  <title id="title">${escaped(title)}: ${measured.map(({ label, median }) => `${escaped(label)} ${figure(median)}`).join('; ')} (${escaped(unit)})</title>
  <style>
    text { font: 14px system-ui, sans-serif; fill: #1f2328 }
    .title { font-weight: 600 }
    .unit { fill: #59636e; font-size: 13px }
    .figure { font-variant-numeric: tabular-nums }
    rect { fill: #8c959f }
    .ours { fill: #0969da }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc }
      .unit { fill: #9198a1 }
      rect { fill: #6e7681 }
      .ours { fill: #4493f8 }
    }
  </style>
  <text class="title" x="0" y="15">${escaped(title)}</text>
  <text class="unit" x="0" y="34">${escaped(unit)}, ${better} is better</text>
${bars.join('\n')}
</svg>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
