/** Built-in formats of text fields. Source: spec/flow-json.md, 13.5; measured in spec/vectors/fields.json. */

const domainLabel = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const email = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${domainLabel}(?:\\.${domainLabel})+$`);

export function isEmail(text: string): boolean {
  return email.test(text);
}

/** Optional country code, optional area code in brackets, then digits; three characters at least. */
export function isPhone(text: string): boolean {
  return text.length > 2 && /^(?:\+\d+[\s.-]*)?(?:\(\d+\)[\s.-]*)?\d[\d\s.-]*$/.test(text);
}

/** Sign, thousands commas or a decimal comma, decimals, exponent. */
export function isNumber(text: string): boolean {
  return /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?:[eE][+-]?\d+)?$/.test(text);
}

export function isPasscode(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Whether a text holds a character that password and passcode fields do not take. */
export function hasEmoji(text: string): boolean {
  return /[\u{E000}-\u{F8FF}\u{1F000}-\u{1FAFF}]/u.test(text);
}
