/** What the part for headers says. */
export const headerTexts = {
  label: "Header",
  kinds: { text: "Text", image: "Picture", video: "Video", document: "Document" },
  choose: { image: "Choose a picture", video: "Choose a video", document: "Choose a document" },
  another: "Choose another",
  orDrop: "or drop it here",
  remove: "Remove the file",
  uploading: "Uploading",
  taken: (endings: string, megabytes: string) => `${endings}, up to ${megabytes} MB`,
  wrongType: (kind: string, taken: string) =>
    `WhatsApp does not take this file as a ${kind.toLowerCase()}. Choose ${taken}.`,
  tooLarge: (megabytes: string, max: string) =>
    `This file has ${megabytes} MB and may have ${max}. Make it smaller, or give a link to it.`,
  useLink: "Use a link",
  useFile: "Use a file",
  link: "Link to the file",
  linkHelp: "WhatsApp loads it from there each time you send. It starts with https and needs no sign-in.",
  noLink: "Write a whole address that starts with https://",
  refusals: {
    "file-type": "This is not a file WhatsApp takes here, whatever its name says.",
    "file-large": "This file is too large.",
    "file-empty": "This file is empty.",
    "files-full":
      "There is no room for more files. Those nobody uses go after two months; give a link until then.",
    "signed-out": "You are signed out. Sign in again, then choose the file.",
    other: "The file could not be uploaded. Try again in a moment.",
  },
} as const;

export function fileRefusal(reason: string): string {
  const words: { readonly [reason: string]: string } = headerTexts.refusals;
  return Object.hasOwn(words, reason)
    ? (words[reason] ?? headerTexts.refusals.other)
    : headerTexts.refusals.other;
}
