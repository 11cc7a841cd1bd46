CREATE TABLE "flow_link" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"flow_id" text NOT NULL,
	"account_id" text NOT NULL,
	"meta_flow_id" text NOT NULL,
	"status" text NOT NULL,
	"live_hash" text,
	"live_revision_id" text,
	"published_at" timestamp with time zone,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"flow_id" text NOT NULL,
	"account_id" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"endpoint_uri" text,
	"note" text NOT NULL,
	"steps" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"lease_until" timestamp with time zone,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "publication_state_known" CHECK ("publication"."state" in ('open', 'done', 'given-up'))
);
--> statement-breakpoint
ALTER TABLE "revision" DROP CONSTRAINT "revision_kind_known";--> statement-breakpoint
ALTER TABLE "flow_link" ADD CONSTRAINT "flow_link_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_link" ADD CONSTRAINT "flow_link_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_link" ADD CONSTRAINT "flow_link_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_started_by_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "flow_link_unique" ON "flow_link" USING btree ("flow_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "flow_link_meta_unique" ON "flow_link" USING btree ("account_id","meta_flow_id");--> statement-breakpoint
CREATE INDEX "flow_link_workspace" ON "flow_link" USING btree ("workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_open_unique" ON "publication" USING btree ("flow_id","account_id") WHERE "publication"."state" = 'open';--> statement-breakpoint
CREATE INDEX "publication_workspace" ON "publication" USING btree ("workspace_id","started_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_kind_known" CHECK ("revision"."kind" in ('named', 'imported', 'before-overwrite', 'before-restore', 'published'));