import {
  autocompletion,
  type Completion,
  type CompletionContext,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { javascript, javascriptLanguage } from "@codemirror/lang-javascript";
import { syntaxTree } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap } from "@codemirror/view";
import { type CodeSpot, completionsAt } from "./completions";
import type { FlowFacts } from "./flow-facts";
import { envMembers, globals, type KnownName, members } from "./language";

/** Read at the moment it is needed: secrets may be added while the editor is open. */
export type EditorFacts = () => { readonly facts: FlowFacts; readonly secretNames: readonly string[] };

/** JavaScript with what it may use here: offered while one types, explained where the pointer rests. */
export function editorHelp(known: EditorFacts): Extension {
  return [
    javascript(),
    javascriptLanguage.data.of({ autocomplete: (context: CompletionContext) => offerAt(context, known) }),
    autocompletion({ icons: false }),
    closeBrackets(),
    hoverTooltip((view, at) => explain(view, at, known)),
    keymap.of([...closeBracketsKeymap, ...completionKeymap]),
  ];
}

function offerAt(context: CompletionContext, known: EditorFacts) {
  const text = context.state.doc.toString();
  const node = syntaxTree(context.state).resolveInner(context.pos, -1);
  const spot: CodeSpot = { node, at: context.pos, text };
  const offer = completionsAt(spot, known());
  if (
    !offer ||
    (offer.from === context.pos && !context.explicit && !/[.{"'\s]$/.test(text.slice(0, context.pos)))
  )
    return null;
  return { from: offer.from, options: offer.names.map(asCompletion), validFor: /^[\w$]*$/ };
}

function asCompletion({ name, detail, info, kind }: KnownName): Completion {
  return { label: name, detail, type: kind, boost: 1, ...(info === "" ? {} : { info }) };
}

function explain(view: EditorView, at: number, known: EditorFacts) {
  const word = view.state.wordAt(at);
  if (!word) return null;
  const found = meaningOf(
    view.state.sliceDoc(Math.max(0, word.from - 100), word.from),
    view.state.sliceDoc(word.from, word.to),
    known(),
  );
  if (!found) return null;
  return {
    pos: word.from,
    end: word.to,
    above: true,
    create: () => ({ dom: tipOf(found) }),
  };
}

/** What a name means, by what stands before it. */
function meaningOf(
  before: string,
  name: string,
  { facts, secretNames }: ReturnType<EditorFacts>,
): KnownName | undefined {
  const owner = /([\w$]+)\s*\??\.\s*$/.exec(before)?.[1];
  const named = (names: readonly KnownName[] | undefined) => names?.find((each) => each.name === name);
  const fact = (names: FlowFacts["sent"]): KnownName | undefined => {
    const found = names.find((each) => each.name === name);
    return found && { ...found, info: "", kind: "property" };
  };
  if (owner === "env") return named(envMembers(secretNames));
  if (owner === "data") return fact(facts.sent);
  if (owner !== undefined) return named(members[owner]);
  return named(globals) ?? named(members.data_exchange) ?? fact(facts.screens);
}

function tipOf({ name, detail, info }: KnownName): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "cm-explained";
  const head = document.createElement("code");
  head.textContent = detail === "" ? name : `${name}: ${detail}`;
  dom.append(head);
  if (info !== "") {
    const text = document.createElement("p");
    text.textContent = info;
    dom.append(text);
  }
  return dom;
}

/** Looks of the lists and explanations. */
export const helpLook = EditorView.theme({
  ".cm-explained": {
    padding: "6px 10px",
    maxWidth: "360px",
    fontFamily: "var(--font-sans)",
    fontSize: "13px",
  },
  ".cm-explained code": { fontFamily: "var(--font-mono)", fontSize: "12px" },
  ".cm-explained p": { marginTop: "2px", color: "var(--secondary)" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--font-mono)", fontSize: "12px", maxHeight: "16em" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--ink)",
  },
  ".cm-completionDetail": { marginLeft: "12px", color: "var(--secondary)", fontStyle: "normal" },
  ".cm-completionInfo": {
    padding: "6px 10px",
    maxWidth: "300px",
    fontFamily: "var(--font-sans)",
    fontSize: "13px",
  },
});
