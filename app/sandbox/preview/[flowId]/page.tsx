import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewView } from "@/components/sandbox/preview-view";
import { texts } from "@/components/sandbox/texts";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { previewFlow } from "@/lib/sandbox/preview-flow";

type Props = {
  readonly params: Promise<{ readonly flowId: string }>;
  readonly searchParams: Promise<{ readonly token?: string | readonly string[] }>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const flow = await flowOf(props);
  // The address is a secret: it must not go on to other pages.
  return flow ? { title: texts.preview.title(flow.name), referrer: "no-referrer" } : {};
}

/** Opens without sign-in, for whoever has the link. */
export default async function PreviewPage(props: Props) {
  const flow = await flowOf(props);
  if (!flow) notFound();
  return <PreviewView name={flow.name} text={flow.text} />;
}

async function flowOf({ params, searchParams }: Props) {
  const [{ flowId }, { token }] = [await params, await searchParams];
  return typeof token === "string" ? previewFlow(currentSandbox(), { flowId, token }) : undefined;
}
