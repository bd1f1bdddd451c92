CREATE TABLE "geschiktheidskaart" (
	"id" uuid PRIMARY KEY NOT NULL,
	"aangemaakt_op" timestamp with time zone NOT NULL,
	"kop" text NOT NULL,
	"rekenwijze" text NOT NULL,
	"status" text NOT NULL,
	"totaal" integer NOT NULL,
	"gedaan" integer DEFAULT 0 NOT NULL,
	"brokken" integer NOT NULL,
	"melding" text
);
--> statement-breakpoint
CREATE TABLE "kaartbrok" (
	"kaart" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"aantal" integer NOT NULL,
	"cellen" text NOT NULL,
	"door" text,
	"huur_tot" timestamp with time zone,
	"pogingen" integer DEFAULT 0 NOT NULL,
	"features" text,
	CONSTRAINT "kaartbrok_kaart_nummer_pk" PRIMARY KEY("kaart","nummer")
);
--> statement-breakpoint
ALTER TABLE "kaartbrok" ADD CONSTRAINT "kaartbrok_kaart_geschiktheidskaart_id_fk" FOREIGN KEY ("kaart") REFERENCES "public"."geschiktheidskaart"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kaartbrok_open" ON "kaartbrok" USING btree ("kaart","nummer") WHERE "kaartbrok"."features" is null;