import { useCallback, useEffect, useRef, useState } from "react";
import type { AccountItem, PublishingItem, PublishingPorts } from "../publishing-state";
import type { NeedPart } from "./need-item";
import { dueParts } from "./shown-needs";

type Needs = {
  /** What is being looked at now. */
  readonly running: ReadonlySet<NeedPart>;
  /** Looks at these, each by itself, in the background. */
  readonly run: (parts: readonly NeedPart[]) => void;
};

type Wanted = {
  readonly item: PublishingItem;
  readonly account: AccountItem;
  readonly address: string;
  readonly ports: Pick<PublishingPorts, "lookAtNeed">;
  /** Reads what was found. */
  readonly look: () => Promise<void>;
};

/** Keeps the list of needs up to date: what is old is looked at when the page opens, the rest on demand. */
export function useNeeds({ item, account, address, ports, look }: Wanted): Needs {
  const [running, setRunning] = useState<ReadonlySet<NeedPart>>(new Set());
  const { accountId } = account;
  const run = useCallback(
    (parts: readonly NeedPart[]) => {
      for (const part of parts) {
        setRunning((before) => new Set([...before, part]));
        void ports
          .lookAtNeed({ part, accountId, address })
          .catch(() => undefined)
          .then(look)
          .finally(() => setRunning((before) => new Set([...before].filter((each) => each !== part))));
      }
    },
    [ports, accountId, address, look],
  );
  const begin = useRef(() => run(dueParts({ ...item, looks: account.looks, address }, Date.now())));
  // Once for each account that is shown; later looks are asked for.
  useEffect(() => begin.current(), []);
  return { running, run };
}
