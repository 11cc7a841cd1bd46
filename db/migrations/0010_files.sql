CREATE TABLE "message_file_upload" (
	"file_id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"account_id" text NOT NULL,
	"phone_number_id" text NOT NULL,
	"media_id" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_file_upload_file_id_account_id_phone_number_id_pk" PRIMARY KEY("file_id","account_id","phone_number_id")
);
--> statement-breakpoint
CREATE TABLE "message_file" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_file" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"response_id" text NOT NULL,
	"place" integer NOT NULL,
	"media_id" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"content" "bytea",
	"kept_at" timestamp with time zone,
	CONSTRAINT "response_file_state_known" CHECK ("response_file"."state" in ('waiting', 'kept', 'lost')),
	CONSTRAINT "response_file_kept_whole" CHECK (("response_file"."state" = 'kept') = ("response_file"."content" is not null))
);
--> statement-breakpoint
CREATE TABLE "responses_seen" (
	"flow_id" text NOT NULL,
	"user_id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "responses_seen_flow_id_user_id_pk" PRIMARY KEY("flow_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "sandbox_upload" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"content" "bytea",
	"handle" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "message_file_upload" ADD CONSTRAINT "message_file_upload_file_id_message_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."message_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_file_upload" ADD CONSTRAINT "message_file_upload_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_file_upload" ADD CONSTRAINT "message_file_upload_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_file" ADD CONSTRAINT "message_file_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_file" ADD CONSTRAINT "message_file_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_file" ADD CONSTRAINT "response_file_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_file" ADD CONSTRAINT "response_file_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses_seen" ADD CONSTRAINT "responses_seen_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses_seen" ADD CONSTRAINT "responses_seen_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses_seen" ADD CONSTRAINT "responses_seen_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_upload" ADD CONSTRAINT "sandbox_upload_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_file_workspace" ON "message_file" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "message_file_used" ON "message_file" USING btree ("used_at");--> statement-breakpoint
CREATE UNIQUE INDEX "response_file_place_unique" ON "response_file" USING btree ("response_id","place");--> statement-breakpoint
CREATE INDEX "response_file_due" ON "response_file" USING btree ("due_at") WHERE "response_file"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "sandbox_upload_handle" ON "sandbox_upload" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "sandbox_upload_expires" ON "sandbox_upload" USING btree ("expires_at");