package it.opposizioni.registry;

import static it.opposizioni.kit.problem.ProblemType.problemType;

import it.opposizioni.kit.problem.ProblemType;

/** The problems of the register's business, by status. Those that every service has are in the kit's CommonProblems. */
public final class RegistryProblems {

    /** There is no such delegation for the caller, or it is not in force: which of these is not revealed. */
    public static final ProblemType DELEGATION_NOT_USABLE =
            problemType("delegation-not-usable", 403, "Delega non utilizzabile", "Delegation not usable");

    /** It would be done for the wrong person. */
    public static final ProblemType NOT_FOR_DELEGATES =
            problemType("not-for-delegates", 403, "Non possibile per un’altra persona", "Not for another person");

    /** A person without a tax code of their own cannot name others by theirs. */
    public static final ProblemType TAX_CODE_NEEDED =
            problemType("tax-code-needed", 403, "Serve il codice fiscale", "Tax code needed");

    /** It is only for somebody who acts for an organisation. */
    public static final ProblemType ORGANISATION_NEEDED =
            problemType("organisation-needed", 403, "Serve un’organizzazione", "Organisation needed");

    /** There is one between these two people already. */
    public static final ProblemType DELEGATION_EXISTS =
            problemType("delegation-exists", 409, "Delega già presente", "Delegation already there");

    /** It was answered before, or is over. */
    public static final ProblemType DELEGATION_STATE = problemType(
            "delegation-state", 409, "Stato della delega non compatibile", "State of the delegation does not allow it");

    public static final ProblemType TOO_MANY_DELEGATIONS =
            problemType("too-many-delegations", 409, "Troppe deleghe", "Too many delegations");

    /** This person has asked to represent that organisation already, or does. */
    public static final ProblemType REPRESENTATION_EXISTS =
            problemType("representation-exists", 409, "Organizzazione già richiesta", "Organisation asked for already");

    /** It was decided before, or is closed. */
    public static final ProblemType REPRESENTATION_STATE = problemType(
            "representation-state",
            409,
            "Stato della richiesta non compatibile",
            "State of the request does not allow it");

    public static final ProblemType TOO_MANY_REPRESENTATIONS =
            problemType("too-many-representations", 409, "Troppe organizzazioni", "Too many organisations");

    /** It was confirmed or refused before. */
    public static final ProblemType NUMBER_LIST_STATE = problemType(
            "number-list-state", 409, "Stato dell’elenco non compatibile", "State of the list does not allow it");

    public static final ProblemType TOO_MANY_NUMBER_LISTS =
            problemType("too-many-number-lists", 409, "Troppi elenchi in attesa", "Too many lists waiting");

    /** The holder lets that operator call in that period already. */
    public static final ProblemType EXEMPTION_EXISTS =
            problemType("exemption-exists", 409, "Eccezione già presente", "Exemption already there");

    /** The opposition ended before; there is nothing left to do with it. */
    public static final ProblemType OPPOSITION_ENDED =
            problemType("opposition-ended", 409, "Opposizione già terminata", "Opposition already ended");

    /** The opposition is not against that kind of contact. */
    public static final ProblemType MEDIUM_NOT_OPPOSED =
            problemType("medium-not-opposed", 409, "Opposizione assente per questo mezzo", "Medium not opposed");

    /** The holder has asked to end it, and can only undo that. */
    public static final ProblemType WITHDRAWAL_UNDER_WAY =
            problemType("withdrawal-under-way", 409, "Uscita dal registro in corso", "Withdrawal under way");

    /** There is nothing to undo. */
    public static final ProblemType NO_WITHDRAWAL =
            problemType("no-withdrawal", 409, "Nessuna uscita dal registro in corso", "No withdrawal under way");

    /** The number stands in the register for this very person. */
    public static final ProblemType OPPOSITION_ALREADY_YOURS = problemType(
            "opposition-already-yours", 409, "Numero già iscritto da te", "Number already registered by you");

    /** Somebody else has registered the number; whose it is is not said. A person who has proved the line can say what becomes of it. */
    public static final ProblemType FORMER_ENTRY = problemType(
            "former-entry",
            409,
            "Numero già iscritto, senza questo account",
            "Number registered already, without this account");

    /** Another change of the same number came first. */
    public static final ProblemType NUMBER_CHANGED =
            problemType("number-changed-meanwhile", 409, "Numero cambiato nel frattempo", "Number changed meanwhile");

    /** The same file is an import as of another date. */
    public static final ProblemType IMPORT_EXISTS =
            problemType("import-exists", 409, "File già importato", "File imported before");

    /** An import cannot be stopped or resumed in this state. */
    public static final ProblemType IMPORT_STATE = problemType(
            "import-state", 409, "Stato dell’importazione non compatibile", "State of the import does not allow it");

    /** At the desk: there is nothing to renew or to end. */
    public static final ProblemType NUMBER_NOT_REGISTERED =
            problemType("number-not-registered", 409, "Numero non iscritto", "Number not registered");

    /** At the desk: the person who asks has not registered the number. */
    public static final ProblemType NOT_THE_HOLDER =
            problemType("not-the-holder", 409, "Numero iscritto da altri", "Number of another holder");

    /** A second registrar has approved or rejected it. */
    public static final ProblemType DESK_REQUEST_DECIDED =
            problemType("desk-request-decided", 409, "Richiesta già decisa", "Request decided already");

    /** Another content was sent as the feed of that id. */
    public static final ProblemType FEED_EXISTS =
            problemType("feed-exists", 409, "Flusso già inviato", "Feed sent before");

    /** A feed cannot be released or rejected in this state. */
    public static final ProblemType FEED_STATE =
            problemType("feed-state", 409, "Stato del flusso non compatibile", "State of the feed does not allow it");

    public static final ProblemType TOO_MANY_EXEMPTIONS =
            problemType("too-many-exemptions", 409, "Troppe eccezioni", "Too many exemptions");

    /** Without an account: the number is in the register already, and whose it is is not said. */
    public static final ProblemType NUMBER_IN_REGISTER =
            problemType("number-in-register", 409, "Numero già nel registro", "Number in the register already");

    /** Without an account: as many as may be registered one after the other. */
    public static final ProblemType TOO_MANY_NUMBERS =
            problemType("too-many-numbers", 409, "Troppi numeri", "Too many numbers");

    /** Without an account: what was asked for is not the next step. */
    public static final ProblemType VISIT_STATE =
            problemType("visit-state", 409, "Passo non possibile adesso", "Step not possible now");

    /** Without an account: the proof of the line is too old. */
    public static final ProblemType VISIT_OVER = problemType("visit-over", 409, "Tempo scaduto", "Time over");

    /** The code that was sent by e-mail is too old, or was guessed at too often. */
    public static final ProblemType EMAIL_CODE_OVER =
            problemType("email-code-over", 409, "Codice non più valido", "Code not valid any more");

    /** The number has no code to manage it with, or has one no more: somebody with an account holds it. */
    public static final ProblemType NO_MANAGEMENT_CODE =
            problemType("no-management-code", 409, "Nessun codice per questo numero", "No code for this number");

    /** Too many wrong codes in one visit. */
    public static final ProblemType MANAGEMENT_CODE_EXHAUSTED =
            problemType("management-code-exhausted", 409, "Troppi codici errati", "Too many wrong codes");

    /** The code's ten minutes are over. */
    public static final ProblemType LINE_CODE_EXPIRED =
            problemType("line-code-expired", 409, "Codice scaduto", "Code expired");

    /** Only a call from the line confirms this proof. */
    public static final ProblemType LINE_CALL_WANTED =
            problemType("line-call-wanted", 409, "Serve una chiamata dalla linea", "Call from the line wanted");

    /** Nobody waits for a call from that line. */
    public static final ProblemType NO_LINE_PROOF_WAITING =
            problemType("no-line-proof-waiting", 409, "Nessuna verifica in attesa", "No proof waiting for this line");

    /** The line that called has nothing in the register. */
    public static final ProblemType LINE_NOT_REGISTERED =
            problemType("line-not-registered", 409, "Linea non iscritta", "Line not registered");

    /** All tries of the code are used. */
    public static final ProblemType LINE_CODE_EXHAUSTED =
            problemType("line-code-exhausted", 409, "Tentativi esauriti", "No tries left");

    /** The proof was used for a registration or a withdrawal. */
    public static final ProblemType LINE_PROOF_USED =
            problemType("line-proof-used", 409, "Verifica già usata", "Proof already used");

    /** The proofs that came do not show that this person has these lines. */
    public static final ProblemType LINE_NOT_PROVEN =
            problemType("line-not-proven", 422, "Linea non verificata", "Line not proven");

    /** The call shows no number, so it proves none. */
    public static final ProblemType CALLER_HIDDEN =
            problemType("caller-hidden", 422, "Numero del chiamante nascosto", "Caller’s number hidden");

    public static final ProblemType LINE_CODE_WRONG =
            problemType("line-code-wrong", 422, "Codice errato", "Wrong code");

    public static final ProblemType EMAIL_CODE_WRONG =
            problemType("email-code-wrong", 422, "Codice errato", "Wrong code");

    public static final ProblemType MANAGEMENT_CODE_WRONG =
            problemType("management-code-wrong", 422, "Codice di gestione errato", "Wrong management code");

    /** The file is no list of numbers at all. */
    public static final ProblemType NOT_A_NUMBER_LIST = problemType(
            "not-a-number-list", 422, "Il file non è un elenco di numeri", "The file is no list of numbers");

    /** It is not signed by the telco that sends it, or cannot be decrypted. */
    public static final ProblemType FEED_NOT_GENUINE =
            problemType("feed-not-genuine", 422, "Firma del flusso non valida", "Signature of the feed not valid");

    /** Of this telco only encrypted feeds are taken. */
    public static final ProblemType FEED_NOT_ENCRYPTED =
            problemType("feed-not-encrypted", 422, "Flusso non cifrato", "Feed not encrypted");

    /** More than a day allows, see {@code lineproof.ProofLimits}. */
    public static final ProblemType TOO_MANY_CODES =
            problemType("too-many-line-codes", 429, "Troppi codici richiesti", "Too many codes asked for");

    private RegistryProblems() {}
}
