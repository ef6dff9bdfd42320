// How `changeset version` writes CHANGELOG.md: the words of a changeset and nothing else. They say why; who and when is git's.

interface Changeset {
  summary: string
}

/** A changeset as an item of a list, with all of its paragraphs. */
function getReleaseLine({ summary }: Changeset): string {
  return `- ${summary.trim().replace(/\n(?=.)/g, '\n  ')}`
}

/** Nothing of this package comes by way of another one. */
function getDependencyReleaseLine(): string {
  return ''
}

export default { getReleaseLine, getDependencyReleaseLine }
