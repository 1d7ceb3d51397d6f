package it.opposizioni.complaint.passedon;

import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import java.util.Optional;

/**
 * Who decides about what is outside the scope here (deploy/docs/rules.md R4 and R5). An official passes it on by the way that authority
 * wants; here it is only recorded, and nothing is sent.
 */
public enum OtherAuthority {
    /** Numbers that are hidden or falsified, prefixes, entries in the ROC (L. 249/1997 art. 1 c. 29-32). */
    AGCOM(
            "AGCOM (Autorità per le garanzie nelle comunicazioni)",
            "AGCOM (Autorità per le garanzie nelle comunicazioni, the communications authority)"),
    /** Unfair commercial practices (D.lgs. 206/2005 art. 27). */
    AGCM(
            "AGCM (Autorità garante della concorrenza e del mercato)",
            "AGCM (Autorità garante della concorrenza e del mercato, the competition authority)"),
    /** Fraud. */
    POSTAL_POLICE("Polizia postale", "Polizia postale (the police for online and telephone crime)");

    private static final Text ONLY_OUTSIDE_SCOPE = Text.of(
            "Solo ciò che è fuori competenza passa a un’altra autorità: cambia l’esito o togli l’autorità.",
            "Only what is outside the remit goes to another authority: change the outcome or remove the authority.");

    private final Text label;

    OtherAuthority(String it, String en) {
        this.label = Text.of(it, en);
    }

    /** Its name, and what it is. */
    public Text label() {
        return label;
    }

    /**
     * What is wrong where an authority is named although the outcome is another one.
     *
     * @param named null where nobody is
     */
    public static Optional<FieldError> misplaced(OtherAuthority named, boolean outsideScope) {
        return named == null || outsideScope
                ? Optional.empty()
                : Optional.of(new FieldError("/passedOnTo", "NOT_OUTSIDE_SCOPE", ONLY_OUTSIDE_SCOPE));
    }
}
