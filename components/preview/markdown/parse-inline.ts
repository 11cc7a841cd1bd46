import type { Inline } from "./document";

type Mark = "**" | "*" | "~~";
/** A row of equal marks, and whether they stand after or before something to mark. */
type Run = { readonly marks: string; readonly canClose: boolean; readonly canOpen: boolean };
type Frame = { readonly mark: Mark | null; readonly children: Inline[] };

const kindOf = { "**": "strong", "*": "emphasis", "~~": "strike" } as const;
/** Marks open at once; more are left as typed, so that no text takes long. */
const depthMax = 16;
/** One step: an escaped sign, an image, a link, a run of marks, plain text, or one left-over sign. */
const step =
  /\\([\\`*_{}[\]()#+\-.!~|])|(!?)\[((?:[^\\[\]]|\\.)*)\]\(([^()\s]*)\)|(\*+|~~)|[^\\![*~]+|[\s\S]/y;

/** Bold, italic, strike, links and (where `images`) pictures; whatever does not fit stays as it was typed. */
export function parseInline(text: string, { images }: { readonly images: boolean }): readonly Inline[] {
  const frames: Frame[] = [{ mark: null, children: [] }];
  const scanner = new RegExp(step);
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const [whole, escaped, bang, label = "", address = "", marks] = match;
    const end = match.index + whole.length;
    if (marks !== undefined) {
      const before = text[match.index - 1];
      applyMarks(frames, { marks, canClose: isInk(before), canOpen: isInk(text[end]) });
    } else if (escaped !== undefined) addText(frames, escaped);
    else if (bang === "!" && images)
      add(frames, { kind: "image", source: address, description: unescaped(label) });
    else if (bang === "") {
      add(frames, { kind: "link", address, children: parseInline(label, { images: false }) });
    } else addText(frames, whole);
    if (end >= text.length) break;
  }
  while (frames.length > 1) giveUp(frames);
  return frames[0]?.children ?? [];
}

/** A run of stars closes what it can and opens with the rest. */
function applyMarks(frames: Frame[], run: Run): void {
  if (run.marks === "~~") applyMark(frames, "~~", run);
  else if (run.marks.length > 3) addText(frames, run.marks);
  else applyStars(frames, run);
}

function applyStars(frames: Frame[], run: Run): void {
  let count = run.marks.length;
  while (count > 0) {
    const inner = frames.at(-1)?.mark;
    const wantsOne = count === 1 || (count === 3 && inner === "*" && run.canClose);
    const mark: Mark = wantsOne ? "*" : "**";
    applyMark(frames, mark, run);
    count -= mark.length;
  }
}

function applyMark(frames: Frame[], mark: Mark, { canClose, canOpen }: Run): void {
  if (canClose && frames.some((frame) => frame.mark === mark)) {
    while (frames.at(-1)?.mark !== mark) giveUp(frames);
    const closed = frames.pop();
    if (closed !== undefined) add(frames, { kind: kindOf[mark], children: closed.children });
  } else if (canOpen && frames.length <= depthMax) frames.push({ mark, children: [] });
  else addText(frames, mark);
}

/** Turns a mark that was never closed back into the characters it was. */
function giveUp(frames: Frame[]): void {
  const frame = frames.pop();
  if (frame === undefined) return;
  addText(frames, frame.mark ?? "");
  for (const child of frame.children) add(frames, child);
}

function add(frames: Frame[], inline: Inline): void {
  if (inline.kind === "text") addText(frames, inline.text);
  else frames.at(-1)?.children.push(inline);
}

function addText(frames: Frame[], text: string): void {
  const children = frames.at(-1)?.children;
  if (children === undefined || text === "") return;
  const last = children.at(-1);
  if (last?.kind === "text") children[children.length - 1] = { kind: "text", text: last.text + text };
  else children.push({ kind: "text", text });
}

function isInk(character: string | undefined): boolean {
  return character !== undefined && !/\s/.test(character);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}
