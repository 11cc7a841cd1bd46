/** What rules did, in the words of the log. */
export const texts = {
  find: (source: string, count: number) => `Looked up ${rows(count)} in ${source}`,
  slots: (source: string, count: number) =>
    `Found ${count} free times${source === "" ? "" : ` beside ${source}`}`,
  save: (source: string, count: number) => `Saved ${rows(count)} in ${source}`,
  call: (source: string, count: number) => `Called ${source}, which gave ${rows(count)}`,
  reserved: (source: string, quantity: number) =>
    quantity === 1 ? `Reserved a place in ${source}` : `Reserved ${quantity} places in ${source}`,
  compute: "Calculated",
  passed: "Checked: fine",
  refused: "Refused, with a message",
  failed: "Could not go on",
  goes: (screen: string) => `Goes to ${screen}`,
  stays: "Stays on the screen",
  finishes: "Finishes",
  heldAgain: "The Flow does not end here: its places are held only for a while again",
  lost: "The place was kept for you for a while, and somebody else has taken it since.",
  taken: "This is taken by now. Please choose another one.",
  noFreeTimes: "The free times among which it saves are gone, so nobody knows whether this one is taken.",
  noRow: "Nothing is chosen that could be reserved.",
  noDate: (said: string) => `“${said}” is not a date to look for free times from.`,
  noQuantity: "The number of places to reserve is no whole number above zero.",
  noScreenRule: (screen: string) => `No rule says what comes after the screen ${screen}.`,
  noTrigger: (screen: string, trigger: string) => `No rule of the screen ${screen} is called “${trigger}”.`,
  noOutcome: (screen: string) => `None of the ways on from the screen ${screen} fits these answers.`,
  noEntry: "The Flow has no screen to open with.",
  noWayBack: (screen: string) => `No single screen leads to ${screen}, so no rule says where back leads.`,
} as const;

function rows(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}
