CREATE TABLE "data_fetch" (
	"source_id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"content" text,
	"content_hash" text,
	"settings_hash" text,
	"content_type" text,
	"succeeded_at" timestamp with time zone,
	"took_ms" integer,
	"failed_at" timestamp with time zone,
	"failure" jsonb,
	"asking_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "data_hold" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"source_id" text NOT NULL,
	"row_id" text NOT NULL,
	"state" text NOT NULL,
	"quantity" integer NOT NULL,
	"places_column" text NOT NULL,
	"holder" text NOT NULL,
	"once_key" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "data_hold_state_known" CHECK ("data_hold"."state" in ('held', 'confirmed', 'released')),
	CONSTRAINT "data_hold_quantity_positive" CHECK ("data_hold"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "data_row" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"source_id" text NOT NULL,
	"cells" text NOT NULL,
	"position" double precision NOT NULL,
	"revision" bigint NOT NULL,
	"confirmed_places" integer DEFAULT 0 NOT NULL,
	"once_key" text,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "data_source" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"columns" text NOT NULL,
	"settings" text NOT NULL,
	"secrets" text,
	"cache_seconds" integer DEFAULT 60 NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"last_position" double precision DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "data_source_kind_known" CHECK ("data_source"."kind" in ('table', 'url', 'sheet', 'calendar'))
);
--> statement-breakpoint
ALTER TABLE "data_fetch" ADD CONSTRAINT "data_fetch_source_id_data_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."data_source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_fetch" ADD CONSTRAINT "data_fetch_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_hold" ADD CONSTRAINT "data_hold_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_hold" ADD CONSTRAINT "data_hold_source_id_data_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."data_source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_hold" ADD CONSTRAINT "data_hold_row_id_data_row_id_fk" FOREIGN KEY ("row_id") REFERENCES "public"."data_row"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_row" ADD CONSTRAINT "data_row_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_row" ADD CONSTRAINT "data_row_source_id_data_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."data_source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_source" ADD CONSTRAINT "data_source_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_source" ADD CONSTRAINT "data_source_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "data_hold_once_unique" ON "data_hold" USING btree ("row_id","once_key");--> statement-breakpoint
CREATE INDEX "data_hold_live" ON "data_hold" USING btree ("source_id","row_id") WHERE "data_hold"."state" = 'held';--> statement-breakpoint
CREATE INDEX "data_hold_row" ON "data_hold" USING btree ("row_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "data_hold_holder" ON "data_hold" USING btree ("workspace_id","holder");--> statement-breakpoint
CREATE INDEX "data_row_revision" ON "data_row" USING btree ("source_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "data_row_once_unique" ON "data_row" USING btree ("source_id","once_key");--> statement-breakpoint
CREATE INDEX "data_source_workspace" ON "data_source" USING btree ("workspace_id","created_at");