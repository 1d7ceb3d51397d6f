package it.opposizioni.registry.desk;

/** What somebody asked the desk for. */
public enum DeskRequestKind {
    OPPOSITION,
    RENEWAL,
    WITHDRAWAL,
    /** A company may call nevertheless. */
    EXEMPTION,
    /** It no longer may. */
    EXEMPTION_END;

    /** Whether it protects less, so that a second registrar decides. */
    boolean isProposed() {
        return this == WITHDRAWAL || this == EXEMPTION;
    }

    /** Whether it is about one company. */
    boolean isAboutCompany() {
        return this == EXEMPTION || this == EXEMPTION_END;
    }
}
