const number = (count: number) => count.toLocaleString("en", { maximumFractionDigits: 1 });

/** Texts for photos and documents that came with a question. */
export const texts = {
  field: (field: string) => `Sent as ${field}`,
  waiting: "It is being fetched from WhatsApp.",
  delayed: (why: string) => `${why} It is tried again by itself.`,
  lost: (why: string) => `It could not be fetched. ${why}`,
  unknown: "Something went wrong on the way.",
  why: {
    "wrong-place": "The phone named an address that is not WhatsApp's, so nothing was loaded from there.",
    "not-there": "WhatsApp no longer has it. It keeps such files for 20 days.",
    "too-large": "It is larger than the 25 MB that WhatsApp allows.",
    unreachable: "WhatsApp's server did not give it.",
    "encrypted-hash": "What WhatsApp's server gave is not the file that the phone sent.",
    mac: "It was changed on its way: its seal does not fit.",
    "not-decrypted": "It cannot be opened with the key that the phone sent.",
    "plaintext-hash": "What is in it is not what the phone sent.",
    "keys-lost": "What opens it cannot be read with the keys of this server.",
    "not-kept": "It is not kept: it was let go already, or one person sent too many within a day.",
  },
  size: (bytes: number) =>
    bytes >= 1_000_000
      ? `${number(bytes / 1_000_000)} MB`
      : `${number(Math.max(1, Math.round(bytes / 1_000)))} KB`,
} as const;
