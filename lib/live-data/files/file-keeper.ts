import type { ArrivedFiles } from "./keep-files";

export type FileKeeper = {
  /** Takes files without waiting. */
  readonly add: (arrived: ArrivedFiles) => void;
  /** Ends when what was taken is written down, or given up. */
  readonly flush: () => Promise<void>;
};

type Settings = {
  readonly keep: (arrived: ArrivedFiles) => Promise<void>;
  /** Files wait to be fetched. */
  readonly wake: () => void;
  readonly onFailure: (error: unknown) => void;
};

/** Keeps files beside the way of the answers. */
export function fileKeeper({ keep, wake, onFailure }: Settings): FileKeeper {
  const underWay = new Set<Promise<void>>();
  return {
    add: (arrived) => {
      const kept = keep(arrived)
        .then(wake, onFailure)
        .finally(() => underWay.delete(kept));
      underWay.add(kept);
    },
    flush: async () => {
      await Promise.all(underWay);
    },
  };
}
