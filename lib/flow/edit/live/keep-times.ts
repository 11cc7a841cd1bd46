import { definitionOf } from "../../catalogue/index";
import type { FlowDocument } from "../../model/document";
import { screensById } from "../../model/edges";
import type { RuleAt } from "../../rules/rule-at";
import type { SaveStep, ScreenRules, Step, UnlessTaken, Value } from "../../rules/rules";
import { type BookedSlots, slotsSavedBy } from "../../rules/slots-step";
import { filledListAt } from "./live-list";
import { withScreenRules } from "./rules-edits";
import { sentUnder } from "./send-along";
import { canShowErrorAt, inputOn, inputsSpokenTo, showErrorsAt } from "./show-errors-at";

/**
 * Whoever saves a booking of free times saves it unless the time is taken by then; what saves there no longer, or among
 * other free times, follows. Holds after any edit. `full` is said to who comes too late, until somebody writes other words.
 */
export function keepTimes(document: FlowDocument, { full }: { readonly full: string }): FlowDocument {
  let next = document;
  for (const [screen, own] of Object.entries(document.rules?.screens ?? {})) {
    const kept = (at: RuleAt, steps: readonly Step[]): readonly Step[] =>
      mapped(steps, (step) => (step.do === "save" ? keeping(next, { at, step, full }) : step));
    const change = screenKept(own, screen, kept);
    if (!change) continue;
    next = withScreenRules(next, screen, change);
    const steps = [...(change.opens?.steps ?? []), ...(change.taps ?? []).flatMap((tap) => tap.steps)];
    next = showErrorsAt(next, { screen, inputs: inputsSpokenTo(steps) });
  }
  return next;
}

type Kept = (at: RuleAt, steps: readonly Step[]) => readonly Step[];

/** What changes of the rules of a screen; undefined where nothing does. */
function screenKept(
  { opens, taps }: ScreenRules,
  screen: string,
  kept: Kept,
): Partial<ScreenRules> | undefined {
  const opening = opens && kept({ screen, when: "opens" }, opens.steps);
  const tapped =
    taps &&
    mapped(taps, (tap) => {
      const steps = kept({ screen, when: "tap", trigger: tap.trigger }, tap.steps);
      return steps === tap.steps ? tap : { ...tap, steps };
    });
  if (opening === opens?.steps && tapped === taps) return undefined;
  return {
    ...(opens && opening ? { opens: { ...opens, steps: opening } } : {}),
    ...(tapped ? { taps: tapped } : {}),
  };
}

type Saving = { readonly at: RuleAt; readonly step: SaveStep; readonly full: string };

function keeping(document: FlowDocument, { at, step, full }: Saving): SaveStep {
  const { unlessTaken: known, ...plain } = step;
  const fitting = slotsSavedBy(document.rules, step);
  const shown = fitting.find((each) => isChosenFrom(document, at, { each, step }));
  const slots = shown ?? fitting.find(({ id }) => id === known?.slots) ?? fitting[0];
  if (!slots) return known ? plain : step;
  if (known) return known.slots === slots.id ? step : { ...step, unlessTaken: { ...known, slots: slots.id } };
  const unlessTaken: UnlessTaken = {
    slots: slots.id,
    full: { kind: "fixed", value: full },
    ...placeOf(document, at, [step.values[slots.busy.time], step.values[slots.busy.date]]),
  };
  return { ...step, unlessTaken };
}

type Offered = { readonly each: BookedSlots; readonly step: SaveStep };

/** Whether what is saved is chosen in a list of these very times: a table may keep the bookings of several. */
function isChosenFrom(document: FlowDocument, at: RuleAt, { each, step }: Offered): boolean {
  return [step.values[each.busy.date], step.values[each.busy.time]].some((value) => {
    const reference = value?.kind === "answer" ? sentUnder(document, at, value.key) : undefined;
    const screen = screensById(document).get(reference?.screen ?? "");
    const [name] = reference?.path ?? [];
    const node = screen && name !== undefined ? inputOn(screen, name)?.node : undefined;
    const list = node && definitionOf(node.type)?.props.find(({ kind }) => kind === "options")?.name;
    if (!node || list === undefined) return false;
    return filledListAt(document, { node: node.id, list })?.step.id === each.id;
  });
}

/** The input in which the time is chosen, where it stands on the screen and can show a message. */
function placeOf(
  document: FlowDocument,
  at: RuleAt,
  values: readonly (Value | undefined)[],
): Pick<UnlessTaken, "at"> {
  const screen = screensById(document).get(at.screen);
  for (const value of values) {
    const reference = value?.kind === "answer" ? sentUnder(document, at, value.key) : undefined;
    const [name] = reference?.path ?? [];
    if (!screen || reference?.scope !== "form" || reference.screen !== at.screen || name === undefined)
      continue;
    const input = inputOn(screen, name);
    if (input && canShowErrorAt(input)) return { at: name };
  }
  return {};
}

/** The same list where nothing in it changes. */
function mapped<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const next = items.map(change);
  return next.every((item, index) => item === items[index]) ? items : next;
}
