import { answersSent, type SentAnswer } from "@/lib/flow/compare/answers-sent";
import { isJsonObject, type Json, own } from "@/lib/flow/json";
import { actionsOf } from "@/lib/flow/model/actions-of";
import { answerOf } from "@/lib/flow/model/answers";
import { type FlowDocument, type FlowNode, type FlowScreen, screenId } from "@/lib/flow/model/document";
import { finalPayload } from "@/lib/flow/model/finishing";
import { nodesOf } from "@/lib/flow/model/walk";
import { exampleView } from "@/lib/flow/runtime/example-view";
import { fieldOf } from "@/lib/flow/runtime/fields/field-kinds";
import { optionsOf } from "@/lib/flow/runtime/fields/options";
import type { SummaryValue } from "@/lib/flow/runtime/view";

/** What stands behind one name in the answers of a Flow. */
export type Question = {
  readonly key: string;
  /** What the person was asked; made of the key where the Flow does not say. */
  readonly label: string;
  readonly isNumeric: boolean;
  /** Whether finishing the Flow always sends it; else an endpoint may. */
  readonly isFinal: boolean;
  /** Titles of the options, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  /** The input that asks it, by WhatsApp ids. */
  readonly home: { readonly screen: string; readonly name: string } | undefined;
  /** A value as the person saw it; null when it says nothing. */
  readonly told: (value: Json) => SummaryValue | null;
};

/** The questions of a Flow, by the names under which their answers arrive, in the order they are asked. */
export function questionsOf(document: FlowDocument): ReadonlyMap<string, Question> {
  const places = placesOf(document);
  const final = finalKeys(document);
  const found = [...answersSent(document).values()].map((answer) => {
    const place = placeOf(answer, places);
    return { question: questionOf(document, { answer, place, isFinal: final.has(answer.name) }), place };
  });
  const inOrder = found.sort((a, b) => (a.place?.at ?? last) - (b.place?.at ?? last));
  return new Map(inOrder.map(({ question }) => [question.key, question]));
}

/** A name in plain words: "full_name" is "Full name". */
export function labelOfKey(key: string): string {
  const words = key.replace(/[_-]+/g, " ").trim();
  return words === "" ? key : words.charAt(0).toUpperCase() + words.slice(1);
}

type Place = { readonly screen: FlowScreen; readonly node: FlowNode; readonly at: number };
type Places = ReadonlyMap<FlowNode["id"], Place>;

const last = Number.MAX_SAFE_INTEGER;

function placesOf(document: FlowDocument): Places {
  const nodes = document.screens.flatMap((screen) => nodesOf(screen).map((node) => ({ screen, node })));
  return new Map(nodes.map((place, at) => [place.node.id, { ...place, at }]));
}

/** The input whose answer it is. Several senders may pass on the same one. */
function placeOf({ senders }: SentAnswer, places: Places): Place | undefined {
  const origin = senders.find((sender) => sender.origin)?.origin;
  return origin && places.get(origin.id);
}

function finalKeys(document: FlowDocument): ReadonlySet<string> {
  const actions = document.screens.flatMap(nodesOf).flatMap(actionsOf);
  return new Set(actions.flatMap(({ action }) => Object.keys(finalPayload(action) ?? {})));
}

type Asked = {
  readonly answer: SentAnswer;
  readonly place: Place | undefined;
  readonly isFinal: boolean;
};

function questionOf(document: FlowDocument, { answer, place, isFinal }: Asked): Question {
  const key = answer.name;
  if (!place) {
    const untold = { titles: new Map<string, string>(), home: undefined, told: () => null };
    return { key, label: labelOfKey(key), isNumeric: answer.type === "number", isFinal, ...untold };
  }
  const { screen, node } = place;
  const asked = answerOf(node);
  // References in the options are replaced by the examples of the Flow.
  const props = exampleView(document, screen.key)?.nodes.get(node.id)?.props ?? node.props;
  const shown = props.label;
  const label = asked?.label || (typeof shown === "string" ? shown.trim() : "") || labelOfKey(key);
  return {
    key,
    label,
    isNumeric: asked?.type === "number",
    isFinal,
    titles: new Map(optionsOf(props).map((option) => [String(option.id), titleOf(option)] as const)),
    home: asked && { screen: screenId(screen), name: asked.name },
    told: (value) => fieldOf(node.type)?.told(props, value) ?? null,
  };
}

function titleOf(option: Json): string {
  const title = isJsonObject(option) ? own(option, "title") : undefined;
  const id = isJsonObject(option) ? own(option, "id") : undefined;
  return typeof title === "string" ? title : String(id);
}
