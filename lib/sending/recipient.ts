import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { failure, type Result, success } from "@/lib/result";

export type RecipientRefused = { readonly reason: "no-number" | "needs-country" };

/**
 * A phone number as people write it, as WhatsApp takes it: digits with the country in front. `country` is the one that
 * numbers without a country belong to, as "DE".
 */
export function recipientOf(text: string, country?: string): Result<string, RecipientRefused> {
  const bare = text.trim().slice(0, 60);
  const home = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const read = readNumber(bare, home) ?? readNumber(`+${bare.replace(/^00/, "")}`, undefined);
  if (read) return success(read);
  const isLocal = home === undefined && /^\(?0[\d\s().-]{5,}$/.test(bare);
  return failure({ reason: isLocal ? "needs-country" : "no-number" });
}

function readNumber(text: string, country: CountryCode | undefined): string | undefined {
  const read = parsePhoneNumberFromString(text, country === undefined ? {} : { defaultCountry: country });
  return read?.isPossible() ? read.number.slice(1) : undefined;
}

/** "+1 650 555 1234" for digits with the country in front. */
export function shownNumber(digits: string): string {
  return parsePhoneNumberFromString(`+${digits}`)?.formatInternational() ?? `+${digits}`;
}

/** "US" for the digits of a number; undefined where several countries share it. */
export function countryOf(digits: string): string | undefined {
  return parsePhoneNumberFromString(`+${digits.replace(/\D/g, "")}`)?.country;
}
