"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { disableEndpoint } from "@/lib/flow/edit/disable-endpoint";
import { enableEndpoint } from "@/lib/flow/edit/enable-endpoint";
import { setVersion } from "@/lib/flow/edit/set-version";
import { documentVersion, hasEndpoint } from "@/lib/flow/model/document";
import { isPublishable, publishableVersions } from "@/lib/flow/version";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { inspectorTexts } from "./texts";

const texts = inspectorTexts.flowSettings;

/** What holds for the whole Flow. */
export function FlowSettings() {
  const store = useBuilderStore();
  const version = useBuilder((state) => documentVersion(state.history.present.document));
  const usesEndpoint = useBuilder((state) => hasEndpoint(state.history.present.document));
  const options = publishableVersions
    .toReversed()
    .map((each) => ({ value: each as string, label: each as string }));
  return (
    <div className="border-t border-line px-4 py-3">
      <Disclosure size="panel" label={texts.title} defaultOpen={!isPublishable(version)}>
        <div className="flex flex-col gap-4 pt-2">
          <Select
            size="panel"
            label={texts.version}
            help={texts.versionHelp}
            value={version}
            options={
              isPublishable(version)
                ? options
                : [...options, { value: version, label: texts.unsupported(version), disabled: true }]
            }
            onValueChange={(next) => {
              if (isPublishable(next)) store.getState().run((flow) => setVersion(flow, next));
            }}
          />
          <Switch
            size="panel"
            label={texts.endpoint}
            help={texts.endpointHelp}
            checked={usesEndpoint}
            onCheckedChange={(uses) =>
              store.getState().run((flow) => (uses ? enableEndpoint(flow) : disableEndpoint(flow).document))
            }
          />
        </div>
      </Disclosure>
    </div>
  );
}
