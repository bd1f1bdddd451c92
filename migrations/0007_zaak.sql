ALTER TABLE "beoordeling" ADD COLUMN "dossier" uuid;--> statement-breakpoint
ALTER TABLE "beoordeling" ADD COLUMN "volgnummer" integer;--> statement-breakpoint
ALTER TABLE "beoordeling" ADD CONSTRAINT "beoordeling_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beoordeling_zaak" ON "beoordeling" USING btree (coalesce("dossier", "id"));--> statement-breakpoint
CREATE INDEX "beoordeling_dossier" ON "beoordeling" USING btree ("dossier");