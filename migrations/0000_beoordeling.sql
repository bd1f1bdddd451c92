CREATE TABLE "beoordeling" (
	"id" uuid PRIMARY KEY NOT NULL,
	"aangemaakt_op" timestamp with time zone NOT NULL,
	"naam" text NOT NULL,
	"conclusie" text NOT NULL,
	"laagst" text NOT NULL,
	"hoogst" text NOT NULL,
	"geldig_op" date NOT NULL,
	"beschikbaar_op" date NOT NULL,
	"regelboek_id" text NOT NULL,
	"regelboek_sha256" text NOT NULL,
	"gebieden_sha256" text NOT NULL,
	"bewijs_sha256" text NOT NULL,
	"kader" "box" NOT NULL,
	"inhoud" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "beoordeling_kader" ON "beoordeling" USING gist ("kader");--> statement-breakpoint
CREATE INDEX "beoordeling_aangemaakt_op" ON "beoordeling" USING btree ("aangemaakt_op");