CREATE TABLE "bijlage" (
	"id" uuid PRIMARY KEY NOT NULL,
	"zelftoets" text,
	"zaak" uuid,
	"soort" text NOT NULL,
	"naam" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"toegevoegd_op" timestamp with time zone NOT NULL,
	CONSTRAINT "bijlage_van_een" CHECK (("bijlage"."zelftoets" is null) <> ("bijlage"."zaak" is null))
);
--> statement-breakpoint
CREATE TABLE "bijlagedeel" (
	"bijlage" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"inhoud" "bytea" NOT NULL,
	CONSTRAINT "bijlagedeel_bijlage_nummer_pk" PRIMARY KEY("bijlage","nummer")
);
--> statement-breakpoint
ALTER TABLE "bijlage" ADD CONSTRAINT "bijlage_zelftoets_zelftoets_sleutel_sha256_fk" FOREIGN KEY ("zelftoets") REFERENCES "public"."zelftoets"("sleutel_sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bijlage" ADD CONSTRAINT "bijlage_zaak_beoordeling_id_fk" FOREIGN KEY ("zaak") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bijlagedeel" ADD CONSTRAINT "bijlagedeel_bijlage_bijlage_id_fk" FOREIGN KEY ("bijlage") REFERENCES "public"."bijlage"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bijlage_zelftoets" ON "bijlage" USING btree ("zelftoets");--> statement-breakpoint
CREATE INDEX "bijlage_zaak" ON "bijlage" USING btree ("zaak");--> statement-breakpoint
CREATE UNIQUE INDEX "bijlage_omschrijving" ON "bijlage" USING btree ("zelftoets") WHERE "bijlage"."soort" = 'omschrijving';