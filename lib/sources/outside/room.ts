import type { OutsideSettings as DoorSettings } from "@/lib/outbound/outside-address";
import type { KeyRing } from "@/lib/secrets/key-ring";

/** What sources outside need of the house. */
export type SourcesRoom = {
  readonly keys: () => KeyRing;
  readonly door: DoorSettings;
  readonly google: GoogleAddresses;
};

export type GoogleAddresses = {
  /** Gives tokens to service accounts. */
  readonly token: string;
  /** Base of the Sheets API. */
  readonly sheets: string;
};

/** As Google documents them: identity/protocols/oauth2/service-account and sheets/api/reference/rest/v4. */
export const googleAddresses: GoogleAddresses = {
  token: "https://oauth2.googleapis.com/token",
  sheets: "https://sheets.googleapis.com/v4/spreadsheets",
};
