import type { SendFailure } from "@/db/schema/send-list";

/** What is kept with a message where WhatsApp said nothing. */
export const outcomeLost: SendFailure = {
  reason: "outcome-lost",
  happened: "Flowsmith stopped while it was sending this message, so nobody knows whether it went out.",
  remedy: "Wait a minute: if it went out, WhatsApp still tells. Send it again only if nothing was heard.",
};

export const answerLost: SendFailure = {
  reason: "answer-lost",
  happened: "WhatsApp did not answer, so nobody knows whether the message went out.",
  remedy: "Wait a minute: if it went out, WhatsApp still tells. Send it again only if nothing was heard.",
};

export const fileGone: SendFailure = {
  reason: "file-gone",
  happened: "The file for the header is no longer kept here.",
  remedy: "Write the message anew and choose the file again.",
};

export const accountLost: SendFailure = {
  reason: "account-lost",
  happened: "The WhatsApp account that was to send this is no longer connected.",
  remedy: "Connect the account again, then go on.",
};
