/** Names the workroom gives on its own. */
export const texts = {
  newFlow: "New Flow",
  importedFlow: "Imported Flow",
  copyOf: (name: string) => `Copy of ${name}`,
  importedRevision: "As imported",
  beforeOverwrite: (savedBy: string) => `Saved by ${savedBy}, before it was replaced`,
  beforeRestore: (number: number) => `Before revision ${number} was restored`,
} as const;
