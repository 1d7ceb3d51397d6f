package it.opposizioni.kit.problem;

import static it.opposizioni.kit.problem.ProblemType.problemType;

import it.opposizioni.kit.text.Text;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems that every service has. Those of one service are in that service's own file. */
public final class CommonProblems {

    public static final ProblemType INVALID_BODY =
            problemType("invalid-body", 400, "Richiesta illeggibile", "Request that cannot be read");
    public static final ProblemType UNAUTHENTICATED =
            problemType("unauthenticated", 401, "Accesso necessario", "Sign-in needed");
    /** With the level in {@code WWW-Authenticate} (RFC 9470). */
    public static final ProblemType STRONGER_SIGN_IN_NEEDED =
            problemType("stronger-sign-in-needed", 401, "Accesso più sicuro necessario", "More secure sign-in needed");

    public static final ProblemType FORBIDDEN = problemType("forbidden", 403, "Non consentito", "Not allowed");
    /** With the scope in {@code WWW-Authenticate} (RFC 6750). */
    public static final ProblemType INSUFFICIENT_SCOPE =
            problemType("insufficient-scope", 403, "Permesso dell’app mancante", "Permission of the app missing");

    /** A person does it on the site alone. */
    public static final ProblemType NOT_FOR_APPS =
            problemType("not-for-apps", 403, "Non con un’altra app", "Not with another app");

    /** A person's role in the team of an operator does not allow it. */
    public static final ProblemType RIGHT_MISSING =
            problemType("right-missing", 403, "Ruolo non sufficiente", "Role not sufficient");

    public static final ProblemType NOT_FOUND = problemType("not-found", 404, "Non trovato", "Not found");
    public static final ProblemType METHOD_NOT_ALLOWED =
            problemType("method-not-allowed", 405, "Metodo non previsto", "Method not allowed");
    public static final ProblemType NOT_ACCEPTABLE =
            problemType("not-acceptable", 406, "Formato non disponibile", "Format not available");
    public static final ProblemType CONFLICT = problemType("conflict", 409, "Conflitto", "Conflict");
    public static final ProblemType STILL_RUNNING =
            problemType("still-running", 409, "Richiesta ancora in corso", "Request still running");
    public static final ProblemType DEAD_LETTER_FAILS_AGAIN = problemType(
            "dead-letter-fails-again",
            409,
            "Messaggio ancora non elaborabile",
            "Message that still cannot be processed");
    public static final ProblemType RECOVERY_INCOMPLETE =
            problemType("recovery-incomplete", 409, "Ricerca non ancora completa", "Search that is not complete yet");
    public static final ProblemType SECOND_PERSON_NEEDED =
            problemType("second-person-needed", 409, "Serve una seconda persona", "Second person needed");
    public static final ProblemType REPLICA_BUSY =
            problemType("replica-busy", 409, "Copia già in lavorazione", "Copy at work already");
    public static final ProblemType TOO_LARGE =
            problemType("too-large", 413, "Richiesta troppo grande", "Request too large");
    public static final ProblemType URI_TOO_LONG =
            problemType("uri-too-long", 414, "Indirizzo troppo lungo", "Address too long");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            problemType("unsupported-media-type", 415, "Tipo di contenuto non previsto", "Content type not supported");
    public static final ProblemType VALIDATION =
            problemType("validation", 422, "Dati da correggere", "Data to be corrected");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED = problemType(
            "idempotency-key-reused", 422, "Chiave di idempotenza già usata", "Idempotency key used before");
    public static final ProblemType TOO_MANY_REQUESTS =
            problemType("too-many-requests", 429, "Troppe richieste", "Too many requests");
    public static final ProblemType HEADERS_TOO_LARGE =
            problemType("headers-too-large", 431, "Intestazioni troppo grandi", "Headers too large");
    public static final ProblemType INTERNAL = problemType("internal", 500, "Errore interno", "Internal error");
    public static final ProblemType UNAVAILABLE =
            problemType("unavailable", 503, "Servizio non disponibile ora", "Service not available now");
    public static final ProblemType BEING_RESTORED =
            problemType("being-restored", 503, "Ripristino dei dati in corso", "Data being restored");

    static final Text NOT_FOUND_DETAIL = Text.of("Non esiste, o non è tuo.", "It does not exist, or it is not yours.");
    static final Text INSUFFICIENT_SCOPE_DETAIL = Text.of(
            "A questa app manca il permesso %s: lo dà la persona, quando accede con l’app.",
            "This app lacks the permission %s: the person gives it when they sign in with the app.");
    static final Text STRONGER_SIGN_IN_DETAIL = Text.of(
            "Per questa operazione accedi con un’identità digitale del livello richiesto.",
            "For this action sign in with a digital identity of the level asked for.");
    static final Text VALIDATION_DETAIL =
            Text.of("Alcuni dati sono da correggere: vedi \"errors\".", "Some data must be corrected: see \"errors\".");

    private static final Map<Integer, ProblemType> BY_STATUS = Stream.of(
                    INVALID_BODY,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    TOO_LARGE,
                    URI_TOO_LONG,
                    UNSUPPORTED_MEDIA_TYPE,
                    VALIDATION,
                    TOO_MANY_REQUESTS,
                    HEADERS_TOO_LARGE,
                    INTERNAL,
                    UNAVAILABLE)
            .collect(Collectors.toMap(ProblemType::status, t -> t));

    private static final Map<Integer, Text> DETAILS = Map.ofEntries(
            Map.entry(
                    400,
                    Text.of(
                            "Il contenuto non è leggibile: controlla che sia completo e nel formato indicato.",
                            "The content cannot be read: check that it is complete and in the stated format.")),
            Map.entry(
                    401,
                    Text.of(
                            "Accedi e riprova: manca un token valido, o è scaduto.",
                            "Sign in and try again: a valid token is missing, or it has expired.")),
            Map.entry(
                    403,
                    Text.of("Il tuo ruolo non consente questa operazione.", "Your role does not allow this action.")),
            Map.entry(404, NOT_FOUND_DETAIL),
            Map.entry(
                    405,
                    Text.of(
                            "Questo indirizzo non accetta il metodo usato: vedi l’intestazione Allow.",
                            "This address does not take the method used: see the Allow header.")),
            Map.entry(
                    406,
                    Text.of(
                            "Nessuno dei formati chiesti con Accept è disponibile.",
                            "None of the formats asked for with Accept is available.")),
            Map.entry(
                    409,
                    Text.of(
                            "Lo stato attuale non consente questa operazione.",
                            "The present state does not allow this action.")),
            Map.entry(
                    413, Text.of("La richiesta supera la dimensione ammessa.", "The request is larger than allowed.")),
            Map.entry(414, Text.of("L’indirizzo supera la lunghezza ammessa.", "The address is longer than allowed.")),
            Map.entry(
                    415,
                    Text.of(
                            "Usa il Content-Type indicato per questa operazione.",
                            "Use the Content-Type stated for this operation.")),
            Map.entry(422, VALIDATION_DETAIL),
            Map.entry(429, Text.of("Attendi e riprova.", "Wait and try again.")),
            Map.entry(
                    431,
                    Text.of("Le intestazioni superano la dimensione ammessa.", "The headers are larger than allowed.")),
            Map.entry(
                    500,
                    Text.of(
                            "Qualcosa non ha funzionato da parte nostra. Riprova; se si ripete, segnalaci il riferimento.",
                            "Something went wrong on our side. Try again; if it happens again, tell us the reference.")),
            Map.entry(
                    503,
                    Text.of(
                            "Il servizio non risponde ora. Riprova fra poco.",
                            "The service does not answer now. Try again soon.")));

    private CommonProblems() {}

    /** The general problem of an HTTP status; a 4xx or 5xx that has none becomes 400 or 500. */
    static ProblemType ofStatus(int status) {
        ProblemType type = BY_STATUS.get(status);
        return type != null ? type : status < 500 ? INVALID_BODY : INTERNAL;
    }

    static Text detailOf(ProblemType type) {
        return DETAILS.get(type.status());
    }
}
