/** What the page says, in both languages. */
const zh = {
  locale: 'zh-CN',
  other: 'English',
  connecting: '正在连接……',
  live: '实时更新',
  lost: (time: string) => `${time} 断线，正在自动重连`,
  raised: '已筹善款（净额）',
  progress: '完成',
  goal: '目标',
  noGoal: '未设目标',
  count: '捐赠笔数',
  latest: '最近的捐赠',
  none: '还没有捐赠，第一笔会出现在这里。',
  anonymous: '匿名',
  many: '多位捐赠者',
  goods: '实物',
  gifts: (count: string) => `共 ${count} 笔`,
  told: (net: string, count: string) => `已筹 ${net}，共 ${count} 笔捐赠。`,
  about: '数字来自同舟公开接口，随每一笔捐赠更新。捐赠者可以匿名。',
  noCampaign: '目前没有进行中的募捐。',
  unknownCampaign: (slug: string) => `没有名为“${slug}”的募捐。`,
}

const en: typeof zh = {
  locale: 'en',
  other: '中文',
  connecting: 'Connecting …',
  live: 'Live',
  lost: (time) => `Offline since ${time}, reconnecting`,
  raised: 'Raised so far (net)',
  progress: 'Reached',
  goal: 'Goal',
  noGoal: 'No goal set',
  count: 'Gifts',
  latest: 'Latest gifts',
  none: 'No gifts yet. The first one will appear here.',
  anonymous: 'Anonymous',
  many: 'Many donors',
  goods: 'Goods',
  gifts: (count) => `${count} gifts`,
  told: (net, count) => `${net} raised by ${count} gifts.`,
  about: 'Figures come from the open API of Tongzhou and follow every gift. Donors may stay anonymous.',
  noCampaign: 'No campaign is open at the moment.',
  unknownCampaign: (slug) => `There is no campaign “${slug}”.`,
}

export type Words = typeof zh

/** The words that were chosen here before, or else those of the browser's language. */
export function firstWords(): Words {
  const wanted = localStorage.getItem('language') ?? navigator.language
  return wanted.toLowerCase().startsWith('zh') ? zh : en
}

/** The words of the other language, which are kept for the next time. */
export function otherWords(words: Words): Words {
  const other = words === zh ? en : zh
  localStorage.setItem('language', other.locale)
  return other
}
