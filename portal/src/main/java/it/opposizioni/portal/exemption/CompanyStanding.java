package it.opposizioni.portal.exemption;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/**
 * Whether a company can use its permission now. Only who consults the register may call (DPR 26/2022 art. 8 c. 2), and who is not in the list of
 * operators, or is suspended, cannot consult.
 */
public final class CompanyStanding {

    private CompanyStanding() {}

    /** As the other, in a language. */
    public static String note(String state, Lang lang) {
        return note(state, Texts.of(ExemptionTexts.class, lang));
    }

    /** @param state of the operator; null where it is not known, and then nothing is said of it. @return empty where it can */
    public static String note(String state, ExemptionTexts texts) {
        return switch (state) {
            case "SUSPENDED" -> texts.suspendedNow();
            case "LAPSED" -> texts.lapsedNow();
            case "REVOKED" -> texts.revokedNow();
            case null, default -> "";
        };
    }

    /** As the next one, in a language. */
    public static String noLists(String state, Lang lang) {
        return noLists(state, Texts.of(ExemptionTexts.class, lang));
    }

    /**
     * Why a company whose permission is over may not even use a list that it has just compared with the register: one that is suspended, or no longer an
     * operator, may run no campaigns.
     *
     * @param state as of {@link #note}
     * @return empty where it may
     */
    public static String noLists(String state, ExemptionTexts texts) {
        return switch (state) {
            case "SUSPENDED" -> texts.noListsSuspended();
            case "LAPSED" -> texts.noListsLapsed();
            case "REVOKED" -> texts.noListsRevoked();
            case null, default -> "";
        };
    }
}
