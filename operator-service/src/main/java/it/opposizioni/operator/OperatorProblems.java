package it.opposizioni.operator;

import static it.opposizioni.kit.problem.ProblemType.problemType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import java.util.function.BiFunction;

/** The problem types of operator-service, beside those that every service has. */
public final class OperatorProblems {

    public static final ProblemType ALREADY_IN_TEAM =
            problemType("already-in-team", 409, "Già nel gruppo", "In the team already");
    public static final ProblemType ALREADY_INVITED =
            problemType("already-invited", 409, "Già invitato", "Invited already");
    public static final ProblemType APPLICATION_INCOMPLETE =
            problemType("application-incomplete", 422, "Istanza incompleta", "Application incomplete");
    public static final ProblemType CALLING_NUMBER_NOT_PROVABLE =
            problemType("calling-number-not-provable", 409, "Numero che non si prova", "Number that is not proved");
    public static final ProblemType CALLING_NUMBER_TAKEN =
            problemType("calling-number-taken", 409, "Numero già dichiarato", "Number already declared");
    public static final ProblemType CALL_LOG_NOT_SEALED =
            problemType("call-log-not-sealed", 409, "Tabulato non ancora controllato", "Call log not checked yet");
    public static final ProblemType CAMPAIGN_WITHOUT_LIVE_CONSULTATION = problemType(
            "campaign-without-live-consultation",
            409,
            "Campagna senza consultazione valida",
            "Campaign without a live consultation");
    public static final ProblemType CAMPAIGN_WITHOUT_MANDATE =
            problemType("campaign-without-mandate", 409, "Campagna senza mandato", "Campaign without a mandate");
    public static final ProblemType CODE_EXPIRED = problemType("code-expired", 409, "Codice scaduto", "Code expired");
    public static final ProblemType CODE_TRIES_USED =
            problemType("code-tries-used", 429, "Troppi tentativi", "Too many attempts");
    public static final ProblemType CONSULTATION_NOT_SEALED =
            problemType("consultation-not-sealed", 409, "Consultazione non conclusa", "Consultation not concluded");
    public static final ProblemType FILES_PURGED =
            problemType("files-purged", 410, "Liste cancellate", "Lists deleted");
    public static final ProblemType INVITATION_ACCEPTED =
            problemType("invitation-accepted", 410, "Invito già accettato", "Invitation already accepted");
    public static final ProblemType INVITATION_DECLINED =
            problemType("invitation-declined", 410, "Invito rifiutato", "Invitation declined");
    public static final ProblemType INVITATION_EXPIRED =
            problemType("invitation-expired", 410, "Invito scaduto", "Invitation expired");
    public static final ProblemType INVITATION_WITHDRAWN =
            problemType("invitation-withdrawn", 410, "Invito ritirato", "Invitation withdrawn");
    public static final ProblemType LAST_OWNER = problemType("last-owner", 409, "Ultimo titolare", "Last owner");
    public static final ProblemType LIST_REFUSED = problemType("list-refused", 422, "Lista rifiutata", "List refused");
    public static final ProblemType LIST_TOO_LARGE =
            problemType("list-too-large", 413, "Lista troppo grande", "List too large");
    public static final ProblemType MANDATE_MISSING =
            problemType("mandate-missing", 403, "Mandato mancante", "Mandate missing");
    public static final ProblemType OPERATOR_CANNOT_INVITE =
            problemType("operator-cannot-invite", 409, "Operatore non abilitato a invitare", "Operator may not invite");
    public static final ProblemType OPERATOR_EXISTS =
            problemType("operator-exists", 409, "Operatore già presente", "Operator already there");
    public static final ProblemType OPERATOR_LAPSED =
            problemType("operator-lapsed", 403, "Iscrizione decaduta", "Registration lapsed");
    public static final ProblemType OPERATOR_NOT_APPROVED =
            problemType("operator-not-approved", 403, "Operatore non abilitato", "Operator not approved");
    public static final ProblemType OPERATOR_REVOKED =
            problemType("operator-revoked", 403, "Iscrizione revocata", "Registration revoked");
    public static final ProblemType OPERATOR_SUSPENDED =
            problemType("operator-suspended", 403, "Operatore sospeso", "Operator suspended");
    public static final ProblemType MACHINE_KEYS =
            problemType("machine-keys", 409, "Credenziali: limite raggiunto", "Credentials: limit reached");
    public static final ProblemType OPERATOR_CHANGED =
            problemType("operator-changed", 409, "L'operatore è cambiato", "The operator has changed");
    public static final ProblemType REGISTER_NOT_CURRENT =
            problemType("register-not-current", 503, "Registro non aggiornato", "Register not up to date");
    public static final ProblemType REGULATORS_SUSPENSION =
            problemType("regulators-suspension", 409, "Sospensione dell'autorità", "Suspension by the authority");
    public static final ProblemType TEAM_FULL = problemType("team-full", 409, "Gruppo al completo", "Team full");
    public static final ProblemType TOO_MANY_CODES =
            problemType("too-many-codes", 429, "Troppi codici richiesti", "Too many codes asked for");
    public static final ProblemType TOO_MANY_INVITATIONS =
            problemType("too-many-invitations", 429, "Troppi inviti", "Too many invitations");
    public static final ProblemType TOO_MANY_OPEN_INVITATIONS =
            problemType("too-many-open-invitations", 409, "Troppi inviti senza risposta", "Too many open invitations");
    public static final ProblemType TRANSITION_NOT_ALLOWED =
            problemType("transition-not-allowed", 409, "Passaggio non consentito", "Step not allowed");

    private OperatorProblems() {}

    /**
     * What a transition table refuses with.
     *
     * @param sentence with a place for the state
     */
    public static <S, A> BiFunction<S, A, DomainException> transitionNotAllowed(Text sentence) {
        return (from, _) -> new DomainException(TRANSITION_NOT_ALLOWED, sentence.with(from));
    }
}
