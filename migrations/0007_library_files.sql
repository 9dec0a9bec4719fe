-- Whose story a document tells, who may see it (no role: everybody), and which document it is a translation of.
ALTER TABLE "documents" ADD COLUMN "customer" text;
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "readers" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "translation_of" text;
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_translation_of" FOREIGN KEY ("tenant_id","translation_of")
	REFERENCES "public"."documents"("tenant_id","id") ON DELETE SET NULL ("translation_of");
--> statement-breakpoint
CREATE INDEX "documents_translations" ON "documents" USING btree ("tenant_id","translation_of");
--> statement-breakpoint
-- So that asking whether anything is kept from anybody costs nothing where nothing is.
CREATE INDEX "documents_restricted" ON "documents" USING btree ("tenant_id") WHERE readers <> '{}';
--> statement-breakpoint
-- The files a document was read from, oldest first; the last one is what is indexed.
CREATE TABLE "document_versions" (
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"number" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"file_name" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" text,
	CONSTRAINT "document_versions_pk" PRIMARY KEY("tenant_id","document_id","number")
);
--> statement-breakpoint
-- What is read out of a document's text by rules: the parts of a case (REC-2), and what tells that two documents are one.
CREATE TABLE "document_shapes" (
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"reader" integer NOT NULL,
	"family" text,
	"text_key" text NOT NULL,
	"sketch" integer[] NOT NULL,
	"numbers" text[] NOT NULL,
	"anatomy" jsonb,
	CONSTRAINT "document_shapes_pk" PRIMARY KEY("tenant_id","document_id")
);
--> statement-breakpoint
CREATE INDEX "document_shapes_family" ON "document_shapes" USING btree ("tenant_id","family") WHERE family IS NOT NULL;
--> statement-breakpoint
-- Marks that documents of one family are likely to share; equality of text is leakproof, so row-level security leaves the index in use.
CREATE TABLE "document_marks" (
	"tenant_id" text NOT NULL,
	"mark" text NOT NULL,
	"document_id" text NOT NULL,
	CONSTRAINT "document_marks_pk" PRIMARY KEY("tenant_id","mark","document_id")
);
--> statement-breakpoint
CREATE INDEX "document_marks_document" ON "document_marks" USING btree ("tenant_id","document_id");
--> statement-breakpoint
DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['document_versions', 'document_shapes', 'document_marks'] LOOP
    PERFORM protect_tenant_table(made);
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I CHECK (tenant_id <> '''')', made, made || '_tenant_named');
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I FOREIGN KEY (tenant_id, document_id)
      REFERENCES documents (tenant_id, id) ON DELETE CASCADE', made, made || '_document');
  END LOOP;
END $$;
--> statement-breakpoint
-- Documents that are there already are read for their shape in the background, a message a workspace. Their owner, who migrates,
-- is held to the tenants' policies too, and has none: they are lifted for this one statement.
ALTER TABLE "documents" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "outbox" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO "outbox" (tenant_id, id, topic, message)
	SELECT tenant_id, 'out_' || replace(gen_random_uuid()::text, '-', ''), 'library.describe', '{}'::jsonb FROM "documents" GROUP BY tenant_id;
--> statement-breakpoint
ALTER TABLE "documents" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY;
