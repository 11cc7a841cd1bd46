import type { Scope } from "@/db/scope";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import type { GraphSettings } from "@/lib/meta/client/settings";
import type { KeyRing } from "@/lib/secrets/key-ring";
import type { Secret } from "@/lib/secrets/secret";

/** What this workroom needs of the house. */
export type AccountsRoom = {
  /** Opens and closes secrets; read anew each time, so that a rotation reaches a running process. */
  readonly keys: () => KeyRing;
  readonly graph: (settings: GraphSettings) => GraphClient;
  readonly now: () => Date;
  /** The Graph API of real accounts. */
  readonly graphUrl: string;
  /** As "v25.0". */
  readonly graphVersion: string;
  /** Where Meta reaches this server. */
  readonly publicUrl: string;
  /** Where the sandbox, which is part of this server, reaches it. */
  readonly localUrl: string;
  readonly sandbox: SandboxDoor;
};

/** The stand-in for Meta, as far as connecting goes. */
export type SandboxDoor = {
  /** Base URL of its Graph API. */
  readonly graphUrl: string;
  /** Makes an account with a number there. */
  readonly create: (scope: Scope, name: string) => Promise<SandboxAccount>;
};

export type SandboxAccount = {
  readonly accessToken: Secret;
  readonly appSecret: Secret;
  readonly appId: string;
  readonly wabaId: string;
  readonly phoneNumberId: string;
};
