import { builder } from '../builder.ts'

export const SkillLevel = builder.enumType('SkillLevel', {
  description: 'How well somebody can do something; each level includes those before.',
  values: {
    BASIC: { description: 'Has been shown how.' },
    TRAINED: { description: 'Is trained.' },
    EXPERT: { description: 'Can lead others.' },
  } as const,
})
