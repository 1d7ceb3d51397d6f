package it.opposizioni.portal.pec;

/** Why a message was refused: attribute {@code errore} of the certification data. */
public enum PecReason {
    /** There is no such mailbox. */
    ADDRESSEE,
    /** There is no such domain. */
    DOMAIN,
    VIRUS,
    /** Not delivered in 24 hours, or what the provider names in words only. */
    OTHER;

    static PecReason of(String error) {
        return switch (error) {
            case "no-dest" -> ADDRESSEE;
            case "no-dominio" -> DOMAIN;
            case "virus" -> VIRUS;
            default -> OTHER;
        };
    }
}
