import type { Result } from "@/lib/result";
import type { OpenedOutside } from "@/lib/sources/outside/open-outside";
import type { Sample, SampleFailed } from "@/lib/sources/outside/sample";
import type { OutsideSettings, SecretValues } from "@/lib/sources/outside/settings";
import type { Column } from "@/lib/sources/rows";
import type { DataFailure } from "../ports";

export type { OpenedOutside, Sample };

export type OutsidePorts = {
  readonly sample: (wanted: {
    readonly sourceId?: string | undefined;
    readonly settings: OutsideSettings;
    readonly secrets: SecretValues;
  }) => Promise<Result<Sample, SampleFailed | DataFailure>>;
  readonly save: (wanted: {
    readonly sourceId?: string | undefined;
    readonly name: string;
    readonly settings: OutsideSettings;
    readonly secrets: SecretValues;
    readonly columns: Column[];
    readonly cacheSeconds: number;
  }) => Promise<Result<{ readonly sourceId: string }, DataFailure>>;
};
