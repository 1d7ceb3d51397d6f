package it.opposizioni.registry.asof;

import it.opposizioni.registry.opposition.Origin;

/** By which right a number was opposed, or was not. */
public enum Right {
    /** Its holder asked for it, or a call from the line. */
    EXPLICIT_OPPOSITION("DPR 26/2022 art. 7 c. 7; L. 5/2018 art. 1 c. 5"),
    /** A telco reported the line as unlisted: opposed without a request, and without effect on consents. */
    TELCO_DEFAULT("DPR 26/2022 art. 7 c. 10; L. 5/2018 art. 1 c. 3"),
    /** It stood in an earlier register. */
    CARRIED_OVER("DPR 26/2022 art. 7 c. 11"),
    /** It stood here, was lost, and was taken back from a copy: an opposition does not end by itself. */
    RECOVERED("DPR 26/2022 art. 7 c. 9"),
    /** Opposed, and not towards this operator. */
    EXEMPTION("L. 5/2018 art. 1 c. 4"),
    /** Nothing opposed it. */
    NONE("");

    private final String citation;

    Right(String citation) {
        this.citation = citation;
    }

    /** Article and paragraph; empty where there is no right. */
    public String citation() {
        return citation;
    }

    static Right of(Origin origin) {
        return switch (origin) {
            case CITIZEN, LINE_CALL -> EXPLICIT_OPPOSITION;
            case TELCO_DEFAULT -> TELCO_DEFAULT;
            case CARRIED_OVER -> CARRIED_OVER;
            case RECOVERED -> RECOVERED;
        };
    }
}
