import type { PropSpec } from "@/lib/flow/catalogue/definition";

/** Kinds in the order in which people think of them; what a thing says comes first, what it is called inside last. */
const kindOrder: readonly PropSpec["kind"][] = [
  "condition",
  "subject",
  "image",
  "images",
  "text",
  "paragraphs",
  "options",
  "items",
  "choice",
  "date",
  "dates",
  "days",
  "mime-types",
  "count",
  "pattern",
  "ids",
  "action",
  "pairs",
  "messages",
  "flag",
  "name",
];

/** Texts that name the component stand before all others. */
const naming: readonly string[] = ["text", "label", "title"];

/** Props as the inspector lists them; props of one kind keep their order. */
export function orderProps(props: readonly PropSpec[]): readonly PropSpec[] {
  return props.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ name, kind }: PropSpec): number {
  const named = naming.indexOf(name);
  return named >= 0 && (kind === "text" || kind === "paragraphs")
    ? named - naming.length
    : kindOrder.indexOf(kind);
}
