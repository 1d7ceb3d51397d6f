package it.opposizioni.registry.exemption;

import it.opposizioni.registry.exemption.Exemption.EndReason;

/** What happened to an exemption. That its period is over is a matter of its dates. */
public enum ExemptionChange {
    GRANTED,
    TAKEN_BACK,
    /** It went with the opposition that it was an exemption from. */
    OPPOSITION_ENDED,
    /** It, or its end, was lost with an older backup of this database, and taken back from a copy. */
    RECOVERED;

    static ExemptionChange of(EndReason reason) {
        return switch (reason) {
            case TAKEN_BACK -> TAKEN_BACK;
            case OPPOSITION_ENDED -> OPPOSITION_ENDED;
        };
    }

    /** Otherwise it is a consequence of something else. */
    public boolean isAskedFor() {
        return this == GRANTED || this == TAKEN_BACK;
    }
}
