import type { Json, JsonObject } from "@/lib/flow/json";
import type { ChosenMedia, HeaderKind } from "./header/header-media";
import type { FieldItem, MediaToSend, MessageToSend, VersionItem } from "./sending-state";
import { texts } from "./texts";

/** A message while it is being written. */
export type MessageDraft = {
  readonly headerKind: HeaderKind;
  readonly header: string;
  /** Of a header that is no text; null until it is chosen. */
  readonly media: ChosenMedia | null;
  readonly body: string;
  readonly footer: string;
  readonly buttonText: string;
  /** Null: as is usual for the version. */
  readonly by: "navigate" | "data_exchange" | null;
  /** Null: the usual first screen. */
  readonly screen: string | null;
  /** What was typed for the fields of a screen: by "screen field". */
  readonly values: { readonly [key: string]: string };
};

export const freshMessage: MessageDraft = {
  headerKind: "text",
  header: "",
  media: null,
  body: texts.defaultBody,
  footer: "",
  buttonText: texts.defaultButton,
  by: null,
  screen: null,
  values: {},
};

/** How a message opens the version. */
export function opensBy(
  version: VersionItem,
  { by }: Pick<MessageDraft, "by">,
): "navigate" | "data_exchange" {
  if (!version.asksForData) return "navigate";
  return by ?? (version.opensLive ? "data_exchange" : "navigate");
}

export function screenOf(
  version: VersionItem,
  { screen }: MessageDraft,
): VersionItem["screens"][number] | undefined {
  return version.screens.find(({ id }) => id === screen) ?? version.screens[0];
}

export function keyOf(screen: string, field: string): string {
  return `${screen} ${field}`;
}

/** What stands in a field: what was typed, else the example. */
export function shownValue(draft: MessageDraft, screen: string, { name, example }: FieldItem): string {
  const typed = draft.values[keyOf(screen, name)];
  if (typed !== undefined) return typed;
  if (example === null) return "";
  return typeof example === "string" ? example : JSON.stringify(example);
}

/** What was typed as the field takes it; undefined leaves it out, null is no such value. */
export function readValue(kind: FieldItem["kind"], typed: string): Json | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (kind === "text") return typed;
  if (kind === "yes-no") return text === "true";
  if (kind === "number") {
    const number = Number(text);
    return Number.isFinite(number) ? number : null;
  }
  try {
    // `JSON.parse` answers JSON.
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** The message as it is sent; undefined while something in it cannot be sent. */
export function messageToSend(draft: MessageDraft, version: VersionItem): MessageToSend | undefined {
  const { body, footer, buttonText } = draft;
  const header = headerToSend(draft);
  if (!header || body.trim() === "" || buttonText.trim() === "") return undefined;
  const words = { ...header, body, footer, buttonText };
  if (opensBy(version, draft) === "data_exchange") return { ...words, opening: { by: "data_exchange" } };
  const screen = screenOf(version, draft);
  if (!screen) return { ...words, opening: { by: "navigate" } };
  const data = dataOf(draft, screen);
  return data && { ...words, opening: { by: "navigate", screen: screen.id, data } };
}

/** Undefined while the file is not chosen. */
function headerToSend({ headerKind, header, media }: MessageDraft) {
  if (headerKind === "text") return { header };
  return media ? { header: "", media: mediaToSend(media) } : undefined;
}

export function mediaToSend({ type, from }: ChosenMedia): MediaToSend {
  return { type, from };
}

function dataOf(draft: MessageDraft, screen: VersionItem["screens"][number]): JsonObject | undefined {
  const entries: (readonly [string, Json])[] = [];
  for (const field of screen.fields) {
    const value = readValue(field.kind, shownValue(draft, screen.id, field));
    if (value === null) return undefined;
    if (value !== undefined) entries.push([field.name, value]);
  }
  return Object.fromEntries(entries);
}
