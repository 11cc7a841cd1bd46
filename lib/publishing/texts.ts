/** What publishing says by itself; refusals of WhatsApp bring their own words. */
export const texts = {
  notReadable: {
    happened: "The Flow cannot be read as it stands.",
    remedy: "Open its JSON, mend the place that is shown and publish again.",
  },
  problems: (count: number) => ({
    happened: count === 1 ? "One problem blocks publishing." : `${count} problems block publishing.`,
    remedy: "Open the Flow, mend the problems that are listed and publish again.",
  }),
  rules: (count: number) => ({
    happened:
      count === 1
        ? "One rule for live data cannot work yet."
        : `${count} things in the rules cannot work yet.`,
    remedy: "Open the Flow, mend what is marked under Live data and publish again.",
  }),
  refusedByCheck: {
    happened: "WhatsApp found mistakes in the Flow.",
    remedy: "Open the Flow, mend the problems that are listed and publish again.",
  },
  noAddress: {
    happened: "This Flow asks for live data, but there is no address to ask.",
    remedy: "Enter the address for live data, or turn live data off in the settings of the Flow.",
  },
  nameTaken: (name: string) => ({
    happened: `The account already has another Flow called “${name}” that was not made here.`,
    remedy: "Rename this Flow, or import the other one and go on with that.",
  }),
  changedAtMeta: {
    happened: "The Flow was changed at WhatsApp since it was published from here.",
    remedy: "Compare the two above, then take the version of WhatsApp or keep yours.",
  },
  retired: {
    happened: "This Flow was retired at WhatsApp. A retired Flow cannot be published again.",
    remedy: "Duplicate the Flow and publish the copy.",
  },
  unnamed: "Published",
  again: (number: number) => `Revision ${number} again`,
} as const;
