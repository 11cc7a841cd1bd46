import { fileGone } from "../failures";
import { failureInWords } from "../verdict";
import type { MediaRefused } from "./media-for";

/** What the header shows cannot be had or was not taken, so nothing was sent; in words for a person. */
export type HeaderRefused = {
  readonly reason: "header-refused";
  readonly happened: string;
  readonly remedy: string;
  readonly details?: string;
};

export function headerRefused(refused: MediaRefused): HeaderRefused {
  const words = refused.reason === "file-gone" ? fileGone : failureInWords(refused.failure);
  return { ...words, reason: "header-refused" };
}
