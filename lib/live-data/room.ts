import type { Database } from "@/db/database";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { OutsideAnswer, OutsideFailure, OutsideRequest } from "@/lib/outbound/request-outside";
import type { Result } from "@/lib/result";
import type { KeyRing } from "@/lib/secrets/key-ring";
import type { Deciders } from "./deciders";

/** What this workroom needs of the house. */
export type LiveDataRoom = {
  readonly db: Database;
  readonly now: () => Date;
  readonly keys: () => KeyRing;
  readonly accounts: AccountsRoom;
  readonly request: (request: OutsideRequest) => Promise<Result<OutsideAnswer, OutsideFailure>>;
  readonly deciders: Deciders;
};
