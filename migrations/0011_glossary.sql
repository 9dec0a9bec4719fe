-- Words of the house that mean the same: a search for one looks for the others too.
CREATE TABLE "glossary_terms" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"zh" text,
	"en" text,
	"aliases" text[] NOT NULL,
	"spellings" text[] NOT NULL,
	"created_by" text,
	CONSTRAINT "glossary_terms_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
SELECT protect_tenant_table('glossary_terms');
--> statement-breakpoint
ALTER TABLE glossary_terms ADD CONSTRAINT glossary_terms_tenant_named CHECK (tenant_id <> '');
--> statement-breakpoint
ALTER TABLE glossary_terms ADD CONSTRAINT glossary_terms_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE;
