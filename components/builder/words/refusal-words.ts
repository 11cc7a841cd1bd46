import type { Parent } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import type { Refusal } from "@/lib/flow/edit/placement";

/** Why something may not stand where it would be dropped, in a short sentence. */
export function refusalInWords(refusal: Refusal): string {
  switch (refusal.code) {
    case "no-such-place":
      return "Nothing can be put here.";
    case "inside-itself":
      return "It cannot stand inside itself.";
    case "parent":
      return `${title(refusal.type)} cannot stand ${placeWords[refusal.parent]}.`;
    case "needs-version":
      return `${title(refusal.type)} needs Flow version ${refusal.since} or newer.`;
    case "too-many":
      return tooMany(refusal);
    case "screen-full":
      return `A screen holds ${refusal.max} components at most.`;
    case "alone":
      return alone(refusal.type, refusal.company);
    case "last-screen":
      return `${title(refusal.type)} cannot stand on a last screen.`;
    case "outside-form":
      return `${title(refusal.type)} has to stand inside the form of this screen.`;
    case "too-deep":
      return refusal.max === 1
        ? `${title(refusal.type)} cannot stand this deep inside conditions.`
        : `${title(refusal.type)} cannot be nested more than ${refusal.max} times.`;
  }
}

const placeWords: { readonly [parent in Parent]: string } = {
  SingleColumnLayout: "directly on a screen",
  Form: "inside a form",
  If: "inside a condition",
  Switch: "inside cases",
};

function tooMany({ type, types, max, per }: Extract<Refusal, { code: "too-many" }>): string {
  const where = per === "screen" ? "A screen" : "A Flow";
  const names = types.length > 1 ? types.map(title).join(" or ") : title(type);
  return max === 1 ? `${where} holds one ${names} only.` : `${where} holds ${max} of ${names} at most.`;
}

function alone(type: string, company: readonly string[]): string {
  const others = company.filter((other) => other !== type);
  if (others.length === 0) return `${title(type)} shares its screen with nothing else.`;
  return `${title(type)} shares its screen only with ${others.map(title).join(" and ")}.`;
}

function title(type: string): string {
  return definitionOf(type)?.title ?? type;
}
