CREATE TABLE "endpoint_file" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"flow_token" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"why" text,
	"item" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"content" "bytea",
	"type" text,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "endpoint_file_state_known" CHECK ("endpoint_file"."state" in ('waiting', 'kept', 'lost')),
	CONSTRAINT "endpoint_file_kept_whole" CHECK (("endpoint_file"."state" = 'kept') = ("endpoint_file"."content" is not null)),
	CONSTRAINT "endpoint_file_item_waits" CHECK (("endpoint_file"."state" = 'waiting') = ("endpoint_file"."item" is not null))
);
--> statement-breakpoint
ALTER TABLE "endpoint_file" ADD CONSTRAINT "endpoint_file_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_file" ADD CONSTRAINT "endpoint_file_endpoint_id_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "endpoint_file_due" ON "endpoint_file" USING btree ("due_at") WHERE "endpoint_file"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "endpoint_file_asked" ON "endpoint_file" USING btree ("endpoint_id","asked_at");