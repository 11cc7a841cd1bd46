/** Which sign stands before the fraction; undefined where the text alone has to say. */
export type DecimalMark = "." | ",";

const currencySigns = /R(?=\$)|[\p{Sc}\s\u00a0\u202f]|^[A-Z]{3}(?=[\d\s.,+-])|(?<=[\d\s.,])[A-Z]{3}$/gu;

/**
 * A number as people write it: "1,234.50", "1.234,50 €", "-3", "(3)". Without a known decimal mark, a comma with three
 * digits after it stands between thousands. Undefined for anything else.
 */
export function readNumber(text: string, mark?: DecimalMark | undefined): number | undefined {
  const bare = text.trim().replace(/[\u2212\u2013]/g, "-");
  const inParentheses = /^\((.+)\)$/.exec(bare);
  const signed = inParentheses ? `-${inParentheses[1]}` : bare;
  const digits = signed.replace(currencySigns, "").replace(/['\u2019](?=\d{3})/g, "");
  const plain = withPoint(digits, mark);
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** The digits with a point before the fraction and nothing between thousands; as it was when it makes no sense. */
function withPoint(text: string, known: DecimalMark | undefined): string {
  const mark = known ?? markIn(text);
  const between = mark === "," ? "." : ",";
  const [whole = "", ...fractions] = text.split(mark);
  if (fractions.length > 1 || fractions[0]?.includes(between)) return text;
  if (whole.includes(between) && !isGrouped(whole, between)) return text;
  const joined = whole.replaceAll(between, "");
  return fractions.length === 0 ? joined : `${joined}.${fractions[0]}`;
}

function isGrouped(whole: string, between: string): boolean {
  const [first = "", ...groups] = whole.replace(/^[+-]/, "").split(between);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{2,3}$/.test(group));
}

function markIn(text: string): DecimalMark {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  if (comma >= 0) return text.indexOf(",") === comma && !/,\d{3}$/.test(text) ? "," : ".";
  return point >= 0 && text.indexOf(".") !== point ? "," : ".";
}
