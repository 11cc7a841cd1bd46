import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { type Exact, numberForms } from "@/lib/flow/text/exact";
import { readExactly } from "@/lib/flow/text/read-exactly";
import { survey } from "@/lib/flow/text/survey";

/**
 * The value of a JSON text from Meta; undefined when it is none or nests too deep. Whole numbers that JavaScript would
 * round are given as text with all their digits: Meta sends some ids as numbers, longer than a number here can hold.
 */
export function readJson(text: string): Json | undefined {
  try {
    const value = readExactly(text);
    return survey(value).isTooDeep ? undefined : withAllDigits(value);
  } catch (error) {
    // RangeError: nested deeper than the stack; the text is no more readable than broken JSON.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function withAllDigits(value: Json): Json {
  if (isJsonArray(value)) {
    const forms = (value as Exact)[numberForms];
    return value.map((item, index) => longNumber(forms?.[index]) ?? withAllDigits(item));
  }
  if (!isJsonObject(value)) return value;
  const forms = (value as Exact)[numberForms];
  return Object.fromEntries(
    Object.entries(value).map(
      ([key, item]) => [key, longNumber(forms?.[key]) ?? withAllDigits(item)] as const,
    ),
  );
}

/** The digits of a whole number that was not kept exactly. */
function longNumber(form: string | undefined): string | undefined {
  return form !== undefined && /^-?\d{16,}$/.test(form) ? form : undefined;
}
