CREATE TABLE "bericht" (
	"id" uuid PRIMARY KEY NOT NULL,
	"soort" text NOT NULL,
	"dossier" uuid NOT NULL,
	"aan" text,
	"onderwerp" text NOT NULL,
	"tekst" text NOT NULL,
	"aangemaakt_op" timestamp with time zone NOT NULL,
	"volgende_op" timestamp with time zone NOT NULL,
	"verloopt_op" timestamp with time zone NOT NULL,
	"pogingen" integer DEFAULT 0 NOT NULL,
	"geweigerd_op" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "bericht" ADD CONSTRAINT "bericht_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bericht_volgende_op" ON "bericht" USING btree ("volgende_op");--> statement-breakpoint
CREATE INDEX "bericht_verloopt_op" ON "bericht" USING btree ("verloopt_op");--> statement-breakpoint
CREATE INDEX "bericht_dossier" ON "bericht" USING btree ("dossier");