/** A size as people read it: `12.4 MB`, `310 kB`. */
export function sizeInWords(bytes: number): string {
  const inMegabytes = bytes >= 1_000_000
  const unit = inMegabytes ? 'megabyte' : 'kilobyte'
  const format = new Intl.NumberFormat(undefined, { style: 'unit', unit, maximumFractionDigits: inMegabytes ? 1 : 0 })
  return format.format(inMegabytes ? bytes / 1_000_000 : Math.ceil(bytes / 1_000))
}
