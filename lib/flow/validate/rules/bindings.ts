import type { BindType } from "../../catalogue/definition";
import { wrongReturnType } from "../../expression/expression-wording";
import { type FieldType, typeWord } from "../../expression/field-type";
import { typeOfExpression } from "../../expression/infer";
import { mixedToExpression } from "../../expression/pieces";
import type { Reference } from "../../expression/reference";
import { fieldAt } from "../../expression/schema-type";
import type { ScreenContext } from "../context";
import type { Binding } from "../facts/bindings";
import { readExpression } from "../facts/read-text";
import * as faults from "../faults/references";
import type { Fault } from "../issue";
import { asChecked } from "./as-checked";
import { declareField } from "./declare-field";
import { checkEntrySchema } from "./entry-schema";

/** References and expressions in props. Source: spec/flow-json.md, chapter 8. */
export function checkBindings(context: ScreenContext): void {
  for (const binding of context.facts.bindings) checkBinding(binding, context);
}

function checkBinding(binding: Binding, context: ScreenContext): void {
  const { prop } = binding;
  switch (binding.class.kind) {
    case "reference":
      if (binding.isEntry) refuseInParagraph(binding, context);
      else checkReference(binding, binding.class.reference, context);
      break;
    case "glued":
      if (binding.isEntry) refuseInParagraph(binding, context);
      else tellData(binding, faults.glued(prop.label, binding.text), context);
      break;
    case "expression":
      if (!binding.isEntry && prop.expression && context.rules.hasExpressions) {
        checkExpressionIn(binding, context);
      }
      break;
    default:
      hintAtLiteral(binding, context);
      // A document of its own takes either plain text or one value.
      if (!binding.isEntry && prop.kind === "paragraphs" && !prop.expression) {
        tell(binding, faults.mixedDocument(prop.label), context);
      }
  }
}

function tell({ placed, path }: Binding, fault: Fault, context: ScreenContext): void {
  context.report(fault, placed.node, path);
}

function tellData(binding: Binding, fault: Fault, context: ScreenContext): void {
  tell(binding, asChecked(fault, context.rules), context);
}

function refuseInParagraph(binding: Binding, context: ScreenContext): void {
  tell(binding, faults.referenceInParagraph(binding.prop.label, binding.placed.node.type), context);
}

const plainText: readonly BindType[] = ["string"];

function checkReference(binding: Binding, reference: Reference, context: ScreenContext): void {
  const { scope, facts } = context;
  const { prop } = binding;
  if (reference.screen === facts.id) {
    tellData(binding, faults.ownScreenByName(prop.label, reference), context);
    return;
  }
  const wanted = prop.binds ?? plainText;
  const type = scope.typeOf(reference);
  if (type === undefined) {
    // A field that is declared in a wrong way is named there.
    if (isDeclared(reference, context)) return;
    const fix = declareField(reference, wanted, facts);
    tellData(binding, faults.unknownReference(prop.label, reference, facts.id, fix), context);
  } else if (prop.kind === "options" || prop.kind === "items" || prop.kind === "images") {
    checkEntrySchema(binding, reference, type, context);
  } else if (prop.kind !== "pairs" && !(wanted as readonly string[]).includes(type)) {
    tellData(binding, faults.referenceOfWrongType(prop, reference, wanted), context);
  }
}

function isDeclared({ scope, screen, path }: Reference, { facts, flow }: ScreenContext): boolean {
  const data = screen === null ? facts.data : flow.neighbour(screen)?.data;
  return scope === "data" && data !== undefined && fieldAt(data, path).kind === "found";
}

function checkExpressionIn(binding: Binding, context: ScreenContext): void {
  const { prop, text } = binding;
  const wanted: readonly FieldType[] = prop.binds ?? plainText;
  // Whatever is worked out is a number; whole ones are not told apart.
  const accepted: readonly FieldType[] = wanted.includes("integer") ? [...wanted, "number"] : wanted;
  const why = refusal(text, accepted, context);
  if (why !== undefined) tell(binding, faults.badExpression(prop.label, text, why), context);
}

/** In Meta's words, why an expression is not accepted. */
function refusal(text: string, accepted: readonly FieldType[], { scope }: ScreenContext): string | undefined {
  const parsed = readExpression(text);
  if (!parsed.ok) return parsed.failure.message;
  const type = typeOfExpression(parsed.value, scope);
  if (!type.ok) return type.failure;
  if (type.value !== "" && accepted.includes(type.value)) return undefined;
  return wrongReturnType(type.value === "" ? "" : typeWord(type.value));
}

/** Text around references is shown as it stands; an expression would show what was meant. */
function hintAtLiteral(binding: Binding, context: ScreenContext): void {
  const { prop, text, isEntry } = binding;
  const takesText = prop.kind === "text" || (prop.kind === "paragraphs" && (prop.expression || isEntry));
  if (!takesText) return;
  const canMend =
    !isEntry && prop.expression && context.rules.hasExpressions && binding.class.kind === "mixed";
  const mended = canMend ? mixedToExpression(text) : null;
  const fix = mended?.ok ? ({ name: "set", value: mended.value } as const) : undefined;
  tell(binding, faults.literalReference(prop.label, fix), context);
}
