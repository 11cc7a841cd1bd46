/**
 * A place a value is read from: `${data.city}`, `${form.email}`, `${screen.START.form.email}`.
 * `screen` is null for the screen the text stands on. `path` has at least one name; further names walk into objects.
 * Source: spec/flow-json.md, 8.1.
 */
export type Reference = {
  readonly scope: "data" | "form";
  readonly screen: string | null;
  readonly path: readonly string[];
};

/** The reference when `text` is exactly one and nothing else, null otherwise. */
export function parseReference(text: string): Reference | null {
  const found = referenceAt(text, 0);
  return found !== null && found.end === text.length ? found.reference : null;
}

export function printReference({ scope, screen, path }: Reference): string {
  const start = screen === null ? scope : `screen.${screen}.${scope}`;
  return `\${${start}.${path.join(".")}}`;
}

export function sameReference(a: Reference, b: Reference): boolean {
  return (
    a.scope === b.scope &&
    a.screen === b.screen &&
    a.path.length === b.path.length &&
    a.path.every((name, index) => name === b.path[index])
  );
}

/** Whether a reference means the same inside backticks, where a hyphen subtracts and a name needs a letter first. */
export function isExpressible({ screen, path }: Reference): boolean {
  return (screen === null || isIdentifier(screen)) && path.every(isIdentifier);
}

export type ReferenceAt = { readonly reference: Reference; readonly end: number };

/** The complete reference that starts at `start`, with the offset after its closing brace. */
export function referenceAt(text: string, start: number): ReferenceAt | null {
  if (!text.startsWith("${", start)) return null;
  let at = start + 2;
  let screen: string | null = null;
  if (text.startsWith("screen.", at)) {
    const end = skip(text, at + 7, isScreenCharacter);
    if (text.charCodeAt(end) !== dot) return null;
    screen = text.slice(at + 7, end);
    at = end + 1;
  }
  const scope = text.startsWith("data.", at) ? "data" : text.startsWith("form.", at) ? "form" : null;
  if (scope === null) return null;
  at += 4;
  const path: string[] = [];
  while (text.charCodeAt(at) === dot) {
    const end = skip(text, at + 1, isNameCharacter);
    if (end === at + 1) return null;
    path.push(text.slice(at + 1, end));
    at = end;
  }
  if (text.charCodeAt(at) !== closingBrace) return null;
  return { reference: { scope, screen, path }, end: at + 1 };
}

const dot = 46;
const closingBrace = 125;
const hyphen = 45;
const comma = 44;

/** The offset of the first character from `from` on that `belongs` does not accept. */
function skip(text: string, from: number, belongs: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && belongs(text.charCodeAt(at))) at += 1;
  return at;
}

function isLetterOrUnderscore(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isNameCharacter(code: number): boolean {
  return isLetterOrUnderscore(code) || (code >= 48 && code <= 57) || code === hyphen;
}

/** WhatsApp's own pattern lets a comma pass in a screen id. */
function isScreenCharacter(code: number): boolean {
  return isLetterOrUnderscore(code) || code === comma;
}

const literalWords: readonly string[] = ["true", "false", "null", "this"];

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !literalWords.includes(name);
}
