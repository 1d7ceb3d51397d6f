package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.LineKind;
import it.opposizioni.kit.text.Text;
import java.util.Optional;

/** The answers to "who called me?"; there is no empty one. */
enum CallerOutcome {
    DECLARED(
            "Un operatore ha dichiarato di chiamare da questo numero. Chi chiama può però falsificare il numero che"
                    + " appare.",
            "An operator has declared that it calls from this number. A caller can falsify the number shown, though."),
    SUSPENDED(
            "L'operatore che ha dichiarato questo numero è sospeso: ora non può chiamare per vendere.",
            "The operator that declared this number is suspended: it may not call to sell now."),
    NOT_DECLARED(
            "Nessun operatore ha dichiarato questo numero. Chi chiama per vendere deve dichiararlo: puoi segnalare la"
                    + " chiamata.",
            "No operator has declared this number. Anyone who calls to sell must declare it: you can report the call."),
    FOREIGN(
            "È un numero estero: non è tra quelli dichiarati. Le regole valgono anche per chi chiama dall'estero: puoi"
                    + " segnalare la chiamata.",
            "This is a foreign number and not among the declared ones. The rules hold for calls from abroad, too: you"
                    + " can report the call."),
    IMPOSSIBLE(
            "Nessuna linea può avere questo numero. Se le cifre sono giuste, chi ha chiamato lo ha falsificato.",
            "No line can have this number. If the digits are right, the caller has falsified it."),
    SHORT_CODE(
            "È un numero breve. Quelli di tre cifre possono apparire come chiamante; i numeri di emergenza non"
                    + " chiamano mai per vendere.",
            "This is a short number. Those of three digits may be shown as caller; emergency numbers never call to"
                    + " sell.");

    /** Replaces the explanation of {@link #SUSPENDED} for an operator that lost its approval for good. */
    private static final Text NO_LONGER_APPROVED = Text.of(
            "L'operatore che ha dichiarato questo numero non è più abilitato: non può chiamare per vendere.",
            "The operator that declared this number is no longer approved: it may not call to sell.");

    private static final Text DECLARED_THEN = Text.of(
            "Quel giorno un operatore aveva dichiarato di chiamare da questo numero. Chi chiama può però falsificare il"
                    + " numero che appare.",
            "An operator had declared that day that it called from this number. A caller can falsify the number shown,"
                    + " though.");
    private static final Text BARRED_THEN = Text.of(
            "L'operatore che aveva dichiarato questo numero quel giorno non poteva chiamare per vendere.",
            "The operator that had declared this number was not allowed to call to sell that day.");
    private static final Text NOT_DECLARED_THEN = Text.of(
            "Quel giorno nessun operatore aveva dichiarato questo numero.",
            "No operator had declared this number that day.");

    private static final Text DISPUTED = Text.of(
            " Un altro operatore dice che il numero è suo: il gestore sta decidendo.",
            " Another operator says that the number is its own: the registrar is deciding.");

    private final Text explanation;

    CallerOutcome(String it, String en) {
        this.explanation = Text.of(it, en);
    }

    /**
     * @param past the answer is about a day, and not about now
     * @param suspended some declarant is only suspended, and may call again one day
     * @param disputed another operator says that the number is its own
     */
    Text explanation(boolean past, boolean suspended, boolean disputed) {
        Text text = past ? explanationThen() : this == SUSPENDED && !suspended ? NO_LONGER_APPROVED : explanation;
        return disputed ? Text.of(text.it() + DISPUTED.it(), text.en() + DISPUTED.en()) : text;
    }

    private Text explanationThen() {
        return switch (this) {
            case DECLARED -> DECLARED_THEN;
            case SUSPENDED -> BARRED_THEN;
            case NOT_DECLARED -> NOT_DECLARED_THEN;
            case FOREIGN, IMPOSSIBLE, SHORT_CODE -> explanation;
        };
    }

    /** What the numbering plan alone decides; empty for a number that somebody can have declared. */
    static Optional<CallerOutcome> settledBy(LineKind kind) {
        return switch (kind) {
            case UNASSIGNED -> Optional.of(IMPOSSIBLE);
            // emergency services never call to sell, even if somebody declared their number
            case EMERGENCY -> Optional.of(SHORT_CODE);
            case SHORT_CODE, FIXED, MOBILE, STATISTICS_PREFIX, MARKETING_PREFIX, SERVICE, FOREIGN -> Optional.empty();
        };
    }
}
