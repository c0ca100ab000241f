/**
 * A number as people type it: `12.5`, `12,5`, `1,234,567`, `3e9`, `2^20`. A single comma followed by exactly three digits
 * groups thousands, any other single comma is a decimal point. Null: no number.
 */
export function parseNumber(typed: string): number | null {
  const text = typed.trim().replace(/[\s_]/g, '').replace('−', '-')
  const power = /^(-?\d+(?:\.\d+)?)\^(-?\d+(?:\.\d+)?)$/.exec(text)
  if (power) return finite(Number(power[1]) ** Number(power[2]))
  const isGrouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)
  const plain = isGrouped ? text.replaceAll(',', '') : text.replace(',', '.')
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? finite(Number(plain)) : null
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
