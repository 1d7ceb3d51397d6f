package it.opposizioni.operator;

import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;

/** What operator-service may say no with, beside the problems that every service has. */
public final class OperatorProblems {

    public static final ProblemType ALREADY_IN_TEAM =
            type("already-in-team", 409, "Già nel gruppo", "In the team already");
    public static final ProblemType ALREADY_INVITED = type("already-invited", 409, "Già invitato", "Invited already");
    public static final ProblemType APPLICATION_INCOMPLETE =
            type("application-incomplete", 422, "Istanza incompleta", "Application incomplete");
    public static final ProblemType CALLING_NUMBER_TAKEN =
            type("calling-number-taken", 409, "Numero già dichiarato", "Number already declared");
    public static final ProblemType CAMPAIGN_WITHOUT_LIVE_CONSULTATION = type(
            "campaign-without-live-consultation",
            409,
            "Campagna senza consultazione valida",
            "Campaign without a live consultation");
    public static final ProblemType CAMPAIGN_WITHOUT_MANDATE =
            type("campaign-without-mandate", 409, "Campagna senza mandato", "Campaign without a mandate");
    public static final ProblemType CODE_TRIES_USED =
            type("code-tries-used", 429, "Troppi tentativi", "Too many attempts");
    public static final ProblemType CONSULTATION_NOT_SEALED =
            type("consultation-not-sealed", 409, "Consultazione non conclusa", "Consultation not concluded");
    public static final ProblemType FILES_PURGED = type("files-purged", 410, "Liste cancellate", "Lists deleted");
    public static final ProblemType INVITATION_ACCEPTED =
            type("invitation-accepted", 410, "Invito già accettato", "Invitation already accepted");
    public static final ProblemType INVITATION_DECLINED =
            type("invitation-declined", 410, "Invito rifiutato", "Invitation declined");
    public static final ProblemType INVITATION_EXPIRED =
            type("invitation-expired", 410, "Invito scaduto", "Invitation expired");
    public static final ProblemType INVITATION_WITHDRAWN =
            type("invitation-withdrawn", 410, "Invito ritirato", "Invitation withdrawn");
    public static final ProblemType LAST_OWNER = type("last-owner", 409, "Ultimo titolare", "Last owner");
    public static final ProblemType LIST_REFUSED = type("list-refused", 422, "Lista rifiutata", "List refused");
    public static final ProblemType LIST_TOO_LARGE =
            type("list-too-large", 413, "Lista troppo grande", "List too large");
    public static final ProblemType MANDATE_MISSING =
            type("mandate-missing", 403, "Mandato mancante", "Mandate missing");
    public static final ProblemType OPERATOR_CANNOT_INVITE =
            type("operator-cannot-invite", 409, "Operatore non abilitato a invitare", "Operator may not invite");
    public static final ProblemType OPERATOR_EXISTS =
            type("operator-exists", 409, "Operatore già presente", "Operator already there");
    public static final ProblemType OPERATOR_LAPSED =
            type("operator-lapsed", 403, "Iscrizione decaduta", "Registration lapsed");
    public static final ProblemType OPERATOR_NOT_APPROVED =
            type("operator-not-approved", 403, "Operatore non abilitato", "Operator not approved");
    public static final ProblemType OPERATOR_REVOKED =
            type("operator-revoked", 403, "Iscrizione revocata", "Registration revoked");
    public static final ProblemType OPERATOR_SUSPENDED =
            type("operator-suspended", 403, "Operatore sospeso", "Operator suspended");
    public static final ProblemType MACHINE_KEYS =
            type("machine-keys", 409, "Credenziali: limite raggiunto", "Credentials: limit reached");
    public static final ProblemType OPERATOR_CHANGED =
            type("operator-changed", 409, "L'operatore è cambiato", "The operator has changed");
    public static final ProblemType REGULATORS_SUSPENSION =
            type("regulators-suspension", 409, "Sospensione dell'autorità", "Suspension by the authority");
    public static final ProblemType RIGHT_MISSING =
            type("right-missing", 403, "Ruolo non sufficiente", "Role not sufficient");
    public static final ProblemType TEAM_FULL = type("team-full", 409, "Gruppo al completo", "Team full");
    public static final ProblemType TOO_MANY_CODES =
            type("too-many-codes", 429, "Troppi codici richiesti", "Too many codes asked for");
    public static final ProblemType TOO_MANY_INVITATIONS =
            type("too-many-invitations", 429, "Troppi inviti", "Too many invitations");
    public static final ProblemType TOO_MANY_OPEN_INVITATIONS =
            type("too-many-open-invitations", 409, "Troppi inviti senza risposta", "Too many open invitations");
    public static final ProblemType TRANSITION_NOT_ALLOWED =
            type("transition-not-allowed", 409, "Passaggio non consentito", "Step not allowed");

    private OperatorProblems() {}

    private static ProblemType type(String slug, int status, String it, String en) {
        return new ProblemType(slug, status, Text.of(it, en));
    }
}
