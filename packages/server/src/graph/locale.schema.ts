import { builder } from '../builder.ts'

/** The language of a name. */
export const Locale = builder.enumType('Locale', {
  description: 'A language of names.',
  values: {
    ZH_HANS: { value: 'zh', description: 'Simplified Chinese.' },
    EN: { value: 'en', description: 'English, or the Chinese name where there is no English one.' },
  } as const,
})

/** The name in the language asked for, else the original. */
export function localName(
  row: { nameZh: string; nameEn: string | null },
  locale: 'zh' | 'en' | null | undefined,
): string {
  return locale === 'en' ? (row.nameEn ?? row.nameZh) : row.nameZh
}
