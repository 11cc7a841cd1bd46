/** Texts of the dialog that compares versions; apart from those the builder needs when it opens. */
export const compareTexts = {
  title: "Compare versions",
  summary: "What changed from one version of this Flow to the other.",
  before: "Before",
  after: "After",
  draft: "What you have now",
  option: (number: number, name: string) => `${number}: ${name}`,
  swap: "Swap the two versions",
  restore: (name: string) => `Restore “${name}”`,
} as const;
