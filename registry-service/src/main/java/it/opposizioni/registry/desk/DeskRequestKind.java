package it.opposizioni.registry.desk;

import it.opposizioni.registry.medium.Medium;
import java.util.List;

/** What somebody asked the desk for. */
public enum DeskRequestKind {
    OPPOSITION,
    RENEWAL,
    WITHDRAWAL,
    /** Of one medium: the other one stays opposed, where there is one. */
    MEDIUM_WITHDRAWAL,
    /** A company may call nevertheless. */
    EXEMPTION,
    /** It no longer may. */
    EXEMPTION_END;

    /** Whether it protects less, so that a second registrar decides. */
    boolean isProposed() {
        return isWithdrawal() || this == EXEMPTION;
    }

    /** Whether the number leaves the register, or one medium of it does. */
    boolean isWithdrawal() {
        return this == WITHDRAWAL || this == MEDIUM_WITHDRAWAL;
    }

    /** Whether it says which media it is about. */
    boolean isAboutMedia() {
        return this == OPPOSITION || this == MEDIUM_WITHDRAWAL;
    }

    /** The one of a request's media that is to go where the other stays; null where it is about anything else. */
    Medium leaving(List<Medium> media) {
        return this == MEDIUM_WITHDRAWAL ? media.getFirst() : null;
    }

    /** Whether it is about one company. */
    boolean isAboutCompany() {
        return this == EXEMPTION || this == EXEMPTION_END;
    }
}
