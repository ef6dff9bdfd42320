import { renderSVG } from 'uqr'

/** A site's code as a QR image: what a phone reads is `tongzhou:check-in:` and the code. */
export function siteCodeSvg(code: string): string {
  return renderSVG(`tongzhou:check-in:${code}`, { ecc: 'M', border: 4 })
}

/** What was scanned or typed, as the code that it stands for. */
export function readSiteCode(text: string): string {
  return text
    .slice(0, 100)
    .replace(/^tongzhou:check-in:/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase()
}
