import type { ChosenMedia, HeaderKind } from "../header/header-media";
import type { MessageDraft } from "../message-draft";
import { opensBy, screenOf } from "../message-draft";
import type { TemplateIcon, TemplateToCreate, VersionItem } from "../sending-state";
import { templateTexts } from "./texts";

/** A template while it is being written. */
export type TemplateDraft = {
  readonly name: string;
  readonly language: string;
  readonly category: "UTILITY" | "MARKETING";
  readonly headerKind: HeaderKind;
  readonly header: string;
  /** The sample of a header that is no text; null until it is chosen. */
  readonly media: ChosenMedia | null;
  readonly body: string;
  readonly footer: string;
  readonly buttonText: string;
  readonly icon: TemplateIcon | "NONE";
  /** By "header 1" and "body 1". */
  readonly samples: { readonly [key: string]: string };
};

/** A name as WhatsApp takes it, of what somebody types. */
export function nameFrom(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-z0-9_\s-]/g, "")
    .replace(/[\s-]+/g, "_");
}

/** The samples that the texts ask for. */
export function samplesIn({
  headerKind,
  header,
  body,
}: TemplateDraft): readonly { readonly key: string; readonly label: string }[] {
  return [
    ...variablesIn(headerKind === "text" ? header : "").map((name) => ({
      key: `header ${name}`,
      label: templateTexts.headerSample(name),
    })),
    ...variablesIn(body).map((name) => ({ key: `body ${name}`, label: templateTexts.sample(name) })),
  ];
}

/** The template as it is sent in; undefined while something is missing. */
export function templateToCreate(
  draft: TemplateDraft,
  {
    accountId,
    opening,
    version,
  }: { readonly accountId: string; readonly opening: MessageDraft; readonly version: VersionItem },
): TemplateToCreate | undefined {
  const { name, language, category, headerKind, media, body, footer, buttonText, icon, samples } = draft;
  const isText = headerKind === "text";
  const header = isText ? draft.header : "";
  const sample =
    media && "fileId" in media.from ? { type: media.type, fileId: media.from.fileId } : undefined;
  if (!isText && !sample) return undefined;
  if (name === "" || body.trim() === "" || buttonText.trim() === "") return undefined;
  if (samplesIn(draft).some(({ key }) => (samples[key] ?? "").trim() === "")) return undefined;
  const given = (part: "header" | "body", text: string) =>
    variablesIn(text).map((variable) => samples[`${part} ${variable}`] ?? "");
  const isLive = opensBy(version, opening) === "data_exchange";
  const screen = screenOf(version, opening)?.id;
  return {
    ...{ accountId, name, language, category, header, body, footer, buttonText },
    headerSamples: given("header", header),
    ...(isText || !sample ? {} : { sample }),
    bodySamples: given("body", body),
    icon: icon === "NONE" ? null : icon,
    opensWith: isLive
      ? { by: "data_exchange" }
      : { by: "navigate", ...(screen === undefined ? {} : { screen }) },
  };
}

/** Each once: numbers in their order. */
function variablesIn(text: string): readonly string[] {
  const names = new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = ""]) => name));
  return [...names].toSorted((a, b) => Number(a) - Number(b));
}
