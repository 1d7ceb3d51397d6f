package it.opposizioni.portal.i18n;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses in the reader's language. Inside the portal every path is English ({@code personal-area/numbers}); outside,
 * the Italian site shows {@code area-personale/numeri}. The words are translated one segment at a time, ids stay as they are.
 */
public final class Slugs {

    private static final Map<String, String> ITALIAN = Map.ofEntries(
            Map.entry("accessibility", "accessibilita"),
            Map.entry("acting-for", "per-chi-agisci"),
            Map.entry("activity", "attivita"),
            Map.entry("add", "aggiungi"),
            Map.entry("add-medium", "aggiungi-mezzo"),
            Map.entry("add-numbers", "aggiungi-numeri"),
            Map.entry("address", "indirizzo"),
            Map.entry("administration", "amministrazione"),
            Map.entry("already-registered", "gia-iscritto"),
            Map.entry("another", "altro-numero"),
            Map.entry("answer", "rispondi"),
            Map.entry("application", "domanda"),
            Map.entry("assistance", "assistenza"),
            Map.entry("authority", "autorita"),
            Map.entry("box", "riquadro"),
            Map.entry("calendar", "scadenzario"),
            Map.entry("calendar-file", "file-calendario"),
            Map.entry("abandonment", "rinuncia"),
            Map.entry("calling-numbers", "numeri-chiamanti"),
            Map.entry("call-logs", "tabulati"),
            Map.entry("calls", "chiamate"),
            Map.entry("campaigns", "campagne"),
            Map.entry("cancel-consents", "annulla-i-consensi"),
            Map.entry("cases", "fascicoli"),
            Map.entry("for-apps", "per-app-e-siti"),
            Map.entry("keep-a-company", "tieni-unazienda"),
            Map.entry("leave-the-register", "esci-dal-registro"),
            Map.entry("site-map", "mappa-del-sito"),
            Map.entry("cancellation", "annullamento"),
            Map.entry("certificate", "certificato"),
            Map.entry("certified-mail", "posta-certificata"),
            Map.entry("check", "controllo"),
            Map.entry("check-a-message", "e-un-nostro-messaggio"),
            Map.entry("choices", "scelte"),
            Map.entry("closure", "chiusura"),
            Map.entry("code", "codice"),
            Map.entry("columns", "colonne"),
            Map.entry("companies", "aziende"),
            Map.entry("company", "azienda"),
            Map.entry("comparison", "confronto"),
            Map.entry("complaints", "segnalazioni"),
            Map.entry("conflicts", "conflitti"),
            Map.entry("consult-the-register", "consulta-il-registro"),
            Map.entry("consultations", "consultazioni"),
            Map.entry("contacts", "contatti"),
            Map.entry("cookies", "cookie"),
            Map.entry("create", "crea"),
            Map.entry("dead-letters", "messaggi-non-elaborati"),
            Map.entry("decision", "decisione"),
            Map.entry("declaration", "dichiarazione"),
            Map.entry("declare", "dichiara"),
            Map.entry("delete", "elimina"),
            Map.entry("desk", "sportello"),
            Map.entry("details", "dettagli"),
            Map.entry("discard", "scarto"),
            Map.entry("delegations", "deleghe"),
            Map.entry("done", "fatto"),
            Map.entry("drafts", "bozze"),
            Map.entry("email-code", "codice-email"),
            Map.entry("end", "fine"),
            Map.entry("erasure", "cancellazione"),
            Map.entry("extension", "proroga"),
            Map.entry("feeds", "flussi"),
            Map.entry("help", "aiuto"),
            Map.entry("history", "storia"),
            Map.entry("imports", "importa"),
            Map.entry("incidents", "avvisi"),
            Map.entry("invalid-lines", "righe-non-valide"),
            Map.entry("invitation", "invito"),
            Map.entry("invitations", "inviti"),
            Map.entry("invite", "invita"),
            Map.entry("leave", "lascia"),
            Map.entry("legal-notes", "note-legali"),
            Map.entry("letters", "lettere"),
            Map.entry("lists", "liste"),
            Map.entry("machine-clients", "programmi"),
            Map.entry("manage-by-code", "gestisci-con-il-codice"),
            Map.entry("mandates", "mandati"),
            Map.entry("messages", "messaggi"),
            Map.entry("my-data", "i-miei-dati"),
            Map.entry("new", "nuova"),
            Map.entry("number", "numero"),
            Map.entry("number-check", "controllo-rapido"),
            Map.entry("number-lists", "elenchi-di-numeri"),
            Map.entry("numbers", "numeri"),
            Map.entry("opening", "apertura"),
            Map.entry("open-data", "dati-aperti"),
            Map.entry("operator-directory", "elenco-operatori"),
            Map.entry("operators", "operatori"),
            Map.entry("opinion", "parere"),
            Map.entry("opinions", "pareri"),
            Map.entry("organisations", "organizzazioni"),
            Map.entry("people", "persone-che-segui"),
            Map.entry("personal-area", "area-personale"),
            Map.entry("profile", "profilo"),
            Map.entry("progress", "avanzamento"),
            Map.entry("proof", "prova"),
            Map.entry("propose", "proponi"),
            Map.entry("rating", "valutazione"),
            Map.entry("ratings", "valutazioni"),
            Map.entry("rebuild", "ricostruzione"),
            Map.entry("recovery", "ripristino"),
            Map.entry("rejection", "rifiuto"),
            Map.entry("release", "rilascio"),
            Map.entry("register-numbers", "iscrivi-i-numeri"),
            Map.entry("registrations", "iscrizioni"),
            Map.entry("removal", "rimozione"),
            Map.entry("renewal", "consensi"),
            Map.entry("repetition", "ripetizione"),
            Map.entry("replicas", "copie"),
            Map.entry("reply", "risposta"),
            Map.entry("report", "rapporto"),
            Map.entry("report-a-problem", "segnala-un-problema"),
            Map.entry("report-a-call", "segnala-una-chiamata"),
            Map.entry("representative", "rappresentante"),
            Map.entry("result", "risultato"),
            Map.entry("resumption", "ripresa"),
            Map.entry("sent", "inviata"),
            Map.entry("services", "servizi"),
            Map.entry("rows", "righe"),
            Map.entry("service-status", "stato-del-servizio"),
            Map.entry("session", "sessione"),
            Map.entry("set-aside", "messo-da-parte"),
            Map.entry("sign-in", "accedi"),
            Map.entry("sign-out", "esci"),
            Map.entry("site-problems", "problemi-del-sito"),
            Map.entry("source-code", "codice-sorgente"),
            Map.entry("statistics", "statistiche"),
            Map.entry("status", "stato"),
            Map.entry("stay", "resta"),
            Map.entry("stronger-sign-in", "accesso-piu-sicuro"),
            Map.entry("summary", "riepilogo"),
            Map.entry("system-state", "stato-del-sistema"),
            Map.entry("table", "tabella"),
            Map.entry("taking-back", "recupero"),
            Map.entry("team", "persone"),
            Map.entry("terms", "condizioni"),
            Map.entry("verify", "verifica"),
            Map.entry("what-it-cannot-stop", "cosa-non-ferma"),
            Map.entry("who-called-me", "chi-mi-ha-chiamato"),
            Map.entry("without-account", "senza-account"),
            Map.entry("withdrawal", "ritiro"),
            Map.entry("words", "le-parole-del-registro"));

    private static final Map<String, String> ENGLISH =
            ITALIAN.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Slugs() {}

    /** From the portal's own path to the one the reader sees. */
    public static String localised(String path, Lang lang) {
        return lang == Lang.EN ? path : translate(path, ITALIAN);
    }

    /** From what the reader sees to the portal's own path. */
    public static String internal(String path, Lang lang) {
        return lang == Lang.EN ? path : translate(path, ENGLISH);
    }

    private static String translate(String path, Map<String, String> words) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> words.getOrDefault(segment, segment))
                .collect(Collectors.joining("/"));
    }
}
