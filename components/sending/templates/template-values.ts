import type { JsonObject } from "@/lib/flow/json";
import type { ChosenMedia } from "../header/header-media";
import { freshMessage, type MessageDraft, mediaToSend, messageToSend } from "../message-draft";
import type { FilledTemplate, TemplateItem, VersionItem } from "../sending-state";

/** What was typed for a template: by the name of the variable. */
export type TemplateValues = {
  readonly header: { readonly [variable: string]: string };
  readonly body: { readonly [variable: string]: string };
  /** Of a header that shows a file; null until it is chosen. */
  readonly media: ChosenMedia | null;
  /** For the fields of the first screen. */
  readonly data: MessageDraft;
};

export const freshValues: TemplateValues = { header: {}, body: {}, media: null, data: freshMessage };

/** The version as the template opens it: its own screen, or live data. */
export function openedVersion({ parts }: TemplateItem, version: VersionItem): VersionItem {
  const { by, screen } = parts.button;
  if (by === "data_exchange") return { screens: [], asksForData: true, opensLive: true };
  const first = version.screens.find(({ id }) => id === screen) ?? version.screens[0];
  return { screens: first ? [first] : [], asksForData: false, opensLive: false };
}

/** The template as it is sent; undefined while a value is missing. */
export function filledTemplate(
  template: TemplateItem,
  values: TemplateValues,
  version: VersionItem,
): FilledTemplate | undefined {
  const { headerVariables, bodyVariables, headerKind, button } = template.parts;
  const isFilled =
    headerVariables.every((name) => hasValue(values.header, name)) &&
    bodyVariables.every((name) => hasValue(values.body, name));
  const data = button.by === "navigate" ? dataOf(values, openedVersion(template, version)) : {};
  const { media } = values;
  const hasMedia = headerKind === "text" || media?.type === headerKind;
  if (!isFilled || !hasMedia || !data) return undefined;
  return {
    templateId: template.id,
    headerValues: only(values.header, headerVariables),
    bodyValues: only(values.body, bodyVariables),
    ...(headerKind === "text" || !media ? {} : { media: mediaToSend(media) }),
    data,
  };
}

/** The text with what was typed so far. */
export function shownText(text: string, values: { readonly [variable: string]: string }): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (all, name: string) =>
    hasValue(values, name) ? (values[name] ?? "") : all,
  );
}

function dataOf(values: TemplateValues, version: VersionItem): JsonObject | undefined {
  const message = messageToSend(values.data, version);
  if (message?.opening.by !== "navigate") return undefined;
  return message.opening.data ?? {};
}

function hasValue(values: { readonly [variable: string]: string }, name: string): boolean {
  return Object.hasOwn(values, name) && values[name]?.trim() !== "";
}

function only(values: { readonly [variable: string]: string }, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? ""]));
}
