package it.opposizioni.kit.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * How surely a person's digital identity was shown: the three levels of SPID (DPCM 24-10-2014 art. 6 c. 1), which CIE has as well. In order,
 * the weakest first. An account of the realm alone shows no identity.
 */
public enum IdentityLevel {
    NONE(""),
    /** A password. */
    SPID_L1("https://www.spid.gov.it/SpidL1"),
    /** A password and a code, or an app. */
    SPID_L2("https://www.spid.gov.it/SpidL2"),
    /** A password and a key on a card or device. */
    SPID_L3("https://www.spid.gov.it/SpidL3");

    private final String acr;

    IdentityLevel(String acr) {
        this.acr = acr;
    }

    /** Its name as an authentication context (OpenID Connect, {@code acr}); empty for none. */
    public String acr() {
        return acr;
    }

    /** @return empty for what is the name of no level */
    public static Optional<IdentityLevel> ofAcr(String acr) {
        return Arrays.stream(values())
                .filter(level -> level != NONE && level.acr.equals(acr))
                .findFirst();
    }

    public boolean reaches(IdentityLevel minimum) {
        return compareTo(minimum) >= 0;
    }
}
