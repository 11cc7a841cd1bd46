/** What the list of components to add says. */
export const paletteTexts = {
  search: "Search components",
  nothingFound: "No component is called that.",
  hint: (summary: string, type: string) => `${summary} WhatsApp calls it ${type}.`,
} as const;
