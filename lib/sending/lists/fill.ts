import type { SendContent, SendOpening } from "@/db/schema/send";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { messageLimits } from "@/lib/meta/messages/outgoing";

type Values = { readonly [column: string]: string };

const place = /\{\{\s*([^{}]{1,100}?)\s*\}\}/g;

/** Names that a message takes from the columns of a list, as `{{Name}}`. */
export function columnsIn(content: SendContent): readonly string[] {
  const names = new Set<string>();
  fill(content, (name) => {
    names.add(name);
    return "";
  });
  return [...names];
}

/** The message for one person; undefined when their values make it longer than WhatsApp takes. */
export function fillFor(content: SendContent, values: Values): SendContent | undefined {
  const filled = fill(content, (name) => (Object.hasOwn(values, name) ? (values[name] ?? "") : ""));
  return isSendable(filled) ? filled : undefined;
}

type Value = (name: string) => string;

function fill(content: SendContent, value: Value): SendContent {
  const words = (text: string) => text.replace(place, (_, name: string) => value(name));
  if (content.kind === "template") {
    const values = (list: typeof content.bodyValues) =>
      list.map((one) => ({ ...one, text: words(one.text) }));
    const { headerValues, bodyValues, data } = content;
    const filledData = data === undefined ? {} : { data: fillData(data, words) };
    return {
      ...content,
      headerValues: values(headerValues),
      bodyValues: values(bodyValues),
      ...filledData,
      body: words(content.body),
    };
  }
  const { header, body, footer, opening } = content;
  return {
    ...content,
    ...(header === undefined ? {} : { header: words(header) }),
    body: words(body),
    ...(footer === undefined ? {} : { footer: words(footer) }),
    opening: fillOpening(opening, words),
  };
}

function fillOpening(opening: SendOpening, words: (text: string) => string): SendOpening {
  if (opening.by === "data_exchange" || opening.data === undefined) return opening;
  return { ...opening, data: fillData(opening.data, words) };
}

function fillData(data: JsonObject, words: (text: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fillJson(value, words)]));
}

function fillJson(value: Json, words: (text: string) => string): Json {
  if (typeof value === "string") return words(value);
  if (isJsonArray(value)) return value.map((item) => fillJson(item, words));
  return isJsonObject(value) ? fillData(value, words) : value;
}

function isSendable(content: SendContent): boolean {
  if (content.kind === "template") return content.bodyValues.every(({ text }) => text.trim() !== "");
  const { header = "", body, footer = "" } = content;
  const { headerText, bodyText, footerText } = messageLimits;
  const fits = header.length <= headerText && body.length <= bodyText && footer.length <= footerText;
  return fits && body.trim() !== "";
}
