/** What is said about drags, on the page and to screen readers. */
export const dragTexts = {
  instructions:
    "Press Space to pick up. While dragging, the up and down arrows go through the places on the screen, the left and right arrows through the screens. Space puts down, Escape puts back.",
  atTop: "At the top",
  after: (name: string) => `After ${name}`,
  inside: (name: string) => `in ${name}`,
  onScreen: (name: string) => `screen ${name}`,
  atPosition: (position: number) => `Position ${position}`,
  pickedUp: (name: string) => `Picked up ${name}. Use the arrow keys.`,
  dropped: (name: string, where: string) => `${name} put down. ${where}.`,
  putBack: (name: string) => `${name} put back.`,
  refused: (where: string, reason: string) => `${where}. Not possible: ${reason}`,
  noPlace: "There is no place for it on this screen.",
  more: (name: string, others: number) => `${name} and ${others} more`,
} as const;
