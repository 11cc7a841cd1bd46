import type { TokenFacts } from "@/lib/meta/accounts/debug-token";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import type { Credentials } from "../credentials";
import type { placeOf } from "../open-account";
import type { Finding } from "../refusals";
import type { AccountsRoom } from "../room";

/** A look at one field of the guide, and what it found out about the next ones. */
export type CredentialCheck = { readonly finding: Finding; readonly suggested: Suggestions };

export type Suggestions = {
  readonly appId?: string;
  readonly accounts?: readonly { readonly id: string; readonly name: string }[];
  readonly numbers?: readonly {
    readonly id: string;
    readonly displayNumber: string;
    readonly verifiedName: string | null;
  }[];
};

/** What a check of a field has to look with. */
export type FieldCheck = {
  readonly room: AccountsRoom;
  readonly entered: Credentials;
  readonly graph: GraphClient;
  readonly token: TokenFacts;
  /** The Graph API, without a token. */
  readonly place: ReturnType<typeof placeOf>;
};
