"use client";

import { useMemo, useState } from "react";
import type { Platform, Scheme } from "@/components/preview/platform";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { ChangesPanel } from "./changes-panel";
import { JsonPanel } from "./json-panel";
import { readVersions, type Version } from "./read-versions";
import { texts } from "./texts";

type CompareViewProps = {
  readonly before: Version;
  readonly after: Version;
  /** The phone that the pictures show. */
  readonly platform: Platform;
  readonly scheme: Scheme;
};

/** Two versions of a Flow side by side: changed screens in pictures and words, and the difference of the JSON. */
export function CompareView({ before, after, platform, scheme }: CompareViewProps) {
  const [tab, setTab] = useState<"changes" | "json">("changes");
  const read = useMemo(() => readVersions(before, after), [before, after]);
  const json = <JsonPanel before={{ ...before, text: read.before }} after={{ ...after, text: read.after }} />;
  if (read.report === null) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="caution" title={texts.view.broken} />
        {json}
      </div>
    );
  }
  const count = read.report.changeCount;
  return (
    <Tabs
      label={texts.view.ways}
      value={tab}
      onValueChange={setTab}
      tabs={[
        { value: "changes", label: texts.view.changes, mark: <Badge>{count}</Badge> },
        { value: "json", label: texts.view.json },
      ]}
    >
      <TabPanel value="changes" className="pt-4">
        <ChangesPanel
          report={read.report}
          isSameText={read.before === read.after}
          versions={{ before: read.flows.before, after: read.flows.after }}
          names={{ before: before.name, after: after.name }}
          look={{ platform, scheme }}
        />
      </TabPanel>
      <TabPanel value="json" className="pt-4">
        {json}
      </TabPanel>
    </Tabs>
  );
}
