/** Texts of the JSON view. */
export const jsonTexts = {
  editorLabel: "Flow JSON",
  copy: "Copy",
  download: "Download",
  tidy: "Tidy up",
  broken: (line: number) => `Not a Flow at the moment, line ${line}`,
  kept: "What you type is kept and saved. The phone and the settings wait until it can be read.",
  goToPlace: "Show the place",
  repair: "Repair",
  repairHelp: (changes: string) => `Can be repaired: ${changes}.`,
  openInner: "Open the Flow inside",
  repaired: "Repaired",
} as const;
