/** `campaigns_totalsOf` as a constant: `campaignsTotalsOf`. */
export function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** `campaigns_totalsOf` as a type: `CampaignsTotalsOf`. */
export function pascal(name: string): string {
  return camel(`_${name}`)
}
