import type { Fix } from "../../model/fix";
import { type Fault, warning } from "../issue";
import type { Named } from "./shape";

/** What works, but is worth a look. */
export function textTooLong({ label }: Named, max: number, length: number): Fault {
  return warning(
    "text-too-long",
    `“${label}” has ${length} characters. WhatsApp asks for at most ${max}; phones may cut the rest.`,
  );
}

export function textMayBeCut({ label }: Named, max: number, length: number): Fault {
  return warning("text-may-be-cut", `“${label}” has ${length} characters. Some phones cut it after ${max}.`);
}

export function imageTooLarge({ label }: Named, kilobytes: number, max: number): Fault {
  return warning(
    "image-too-large",
    `“${label}” has ${kilobytes} KB. Keep it under ${max} KB, or it may not be shown.`,
  );
}

export function imageIsAddress({ label }: Named): Fault {
  return warning(
    "image-is-address",
    `“${label}” is an address. Phones do not load pictures from the web; choose a file instead.`,
  );
}

export function imageMissing({ label }: Named): Fault {
  return warning("image-missing", `“${label}” is empty. Choose a picture.`);
}

export function tooManyOptions({ label }: Named, max: number, count: number): Fault {
  return warning("too-many-options", `“${label}” has ${count} entries. Phones take at most ${max}.`);
}

export function tooManyWithImages({ label }: Named, max: number, count: number): Fault {
  return warning(
    "too-many-options",
    `“${label}” has ${count} entries with pictures. Phones take at most ${max} of those.`,
  );
}

export function tooFewOptions({ label }: Named, min: number): Fault {
  return warning("too-few-options", `“${label}” needs at least ${min} entries on phones.`);
}

export function duplicateOption(id: string): Fault {
  return warning("duplicate-option", `Two entries have the id “${id}”. Phones cannot tell them apart.`);
}

export function notAnOption({ label }: Named, id: string): Fault {
  return warning("not-an-option", `“${label}” is “${id}”, which is none of the options.`);
}

export function disabledOption({ label }: Named, id: string): Fault {
  return warning("disabled-option", `“${label}” is “${id}”, which cannot be chosen.`);
}

export function patternNeedsType({ label }: Named): Fault {
  return warning(
    "pattern-without-type",
    `“${label}” is ignored by phones as long as the kind of answer is not set.`,
    { name: "set", value: "text" },
  );
}

export function requiredButDisabled(): Fault {
  return warning("required-but-disabled", "This must be filled in, but it cannot be used. Nobody can go on.");
}

export function requiredButHidden(): Fault {
  return warning("required-but-hidden", "This must be filled in, but it is never shown.");
}

export function answerNotSent(name: string, canBeSent: boolean): Fault {
  const fix: Fix | undefined = canBeSent ? { name: "send-answer" } : undefined;
  return warning("answer-not-sent", `The answer “${name}” is never sent and never used.`, fix);
}

export function unusedData(name: string): Fault {
  return warning("unused-data", `The data “${name}” is declared, but nothing on this screen uses it.`);
}

export function repeatedKey(key: string): Fault {
  return warning(
    "repeated-key",
    `“${key}” is written more than once in the same place. WhatsApp reads the last one.`,
    { name: "keep-last" },
  );
}

/** A fault that Meta does not look for in this version, though phones stumble over it. */
export function unchecked({ message, fix }: { readonly message: string; readonly fix?: Fix }): Fault {
  return warning("unchecked-data", message, fix);
}
