package it.opposizioni.verifier;

import java.util.Locale;

/** The texts of the program, in the two languages of the register. */
enum Texts {
    GENUINE(
            "AUTENTICA: la ricevuta è del registro e non è stata cambiata.",
            "GENUINE: the receipt is the register's and was not changed."),
    ALTERED("NON VALIDA: non è ciò che il registro ha firmato.", "NOT VALID: it is not what the register signed."),
    UNKNOWN_KEY(
            "NON VALIDA: è firmata con una chiave che non è tra quelle indicate. Scarica di nuovo le chiavi del registro.",
            "NOT VALID: it is signed with a key that is not among those given. Download the register's keys again."),
    STILL_VALID("La consultazione è ancora valida.", "The consultation is still valid."),
    EXPIRED(
            "La consultazione è scaduta: le sue liste non si possono più usare.",
            "The consultation has expired: its lists can no longer be used."),
    OF_CALLS("È la ricevuta di un controllo di chiamate.", "It is the receipt of a check of calls."),
    /** Also who sent a log. */
    OPERATOR("Operatore", "Operator"),
    INSPECTOR("Ispettore", "Inspector"),
    PRINCIPAL("Per conto di", "On behalf of"),
    PURPOSE("Scopo", "Purpose"),
    RECIPIENT("Destinatario", "Recipient"),
    SEALED("Conclusa il", "Concluded on"),
    LAST_DAY("Ultimo giorno", "Last day"),
    REGISTER("Registro", "Register"),
    LAST_EVENT("Ultimo evento", "Last event"),
    EVENT_NUMBER("n. %s", "no. %s"),
    VERSION("versione %s, aggiornata al %s", "version %s, as of %s"),
    LINES("Righe", "Lines"),
    COUNTS(
            "%s ricevute: %s utilizzabili, %s iscritte, %s con deroga, %s non valide",
            "%s received: %s usable, %s in the register, %s exempt, %s invalid"),
    CODE("Codice", "Code"),
    SENT_BY("Inviato da", "Sent by"),
    FIRST_CALL("Prima chiamata", "First call"),
    LAST_CALL("Ultima chiamata", "Last call"),
    CHECKED("Controllato il", "Checked on"),
    KNOWN_FROM("Passato noto", "Past known"),
    CALLS("Chiamate", "Calls"),
    REMARKS("%s, di cui %s senza niente da segnalare", "%s, of which %s with nothing to report"),
    NO_CONSULTATION("non coperte da una consultazione", "not covered by a consultation"),
    TOLD_OPPOSED("fatte sapendo che il numero era iscritto", "made although the number was known to be registered"),
    CONSULTATION_UNKNOWN("con una consultazione non più leggibile", "with a consultation that cannot be read any more"),
    OPPOSED("a numeri iscritti in quel momento", "to numbers registered at that time"),
    UNKNOWN_THEN(
            "a numeri di cui non si sa se erano iscritti",
            "to numbers of which it is not known whether they were registered"),
    UNDECLARED_CALLER("da un numero non dichiarato", "from an undeclared number"),
    OUT_OF_HOURS("fuori orario", "out of hours"),
    NO_MANDATE("senza un mandato in quel momento", "without a mandate at that time"),
    OUT_OF_RANGE("fuori dal periodo controllabile", "outside of the period that can be checked"),
    UNREADABLE("su righe che non si leggono", "on lines that cannot be read"),
    CAMPAIGN("campagna", "campaign"),
    MONTHLY_UPDATE("aggiornamento mensile", "monthly update"),
    THIRD_PARTY_TRANSFER("cessione a terzi", "transfer to a third party"),
    TELEPHONE("telefono", "telephone"),
    POST("posta", "post"),
    INPUT_FILE("è la lista inviata", "is the list as sent"),
    CALLABLE_FILE("sono i numeri utilizzabili", "holds the usable numbers"),
    OPPOSED_FILE("sono i numeri iscritti al registro", "holds the numbers in the register"),
    EXEMPTED_FILE("sono i numeri con deroga", "holds the exempt numbers"),
    INVALID_FILE("sono le righe non valide", "holds the invalid lines"),
    OTHER_FILE("NON è un file di questa consultazione", "is NOT a file of this consultation"),
    LOG_FILE("è il tabulato inviato", "is the call log as sent"),
    FINDINGS_FILE("è l'elenco delle chiamate da verificare", "holds the calls to be checked"),
    NO_FILE_OF_LOG("NON è un file di questo controllo", "is NOT a file of this check"),
    CANNOT_READ("Non riesco a leggere %s", "Cannot read %s"),
    NO_KEYS("%s non contiene chiavi Ed25519 in forma JWK", "%s holds no Ed25519 keys in JWK form"),
    USAGE(
            "Uso: java -jar verifica-ricevuta.jar [--lang it|en] ricevuta.jwt jwks.json [lista.csv ...]\n"
                    + "Le chiavi del registro si scaricano dal portale: /.well-known/jwks.json\n"
                    + "Esito: 0 autentica, 1 non valida, 2 un file non corrisponde, 64 uso errato, 66 file illeggibile",
            "Usage: java -jar verifica-ricevuta.jar [--lang it|en] receipt.jwt jwks.json [list.csv ...]\n"
                    + "The register's keys are on the portal: /.well-known/jwks.json\n"
                    + "Exit code: 0 genuine, 1 not valid, 2 a file does not match, 64 wrong use, 66 unreadable file");

    private final String it;
    private final String en;

    Texts(String it, String en) {
        this.it = it;
        this.en = en;
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("it") ? it : en;
    }
}
