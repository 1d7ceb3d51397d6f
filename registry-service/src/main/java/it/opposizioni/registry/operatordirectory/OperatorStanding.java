package it.opposizioni.registry.operatordirectory;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an operator may do, by its latest event. Only who consults the register may call (DPR 26/2022 art. 8 c. 2), so that a company which may not
 * consult now has no use of an exemption either; the exemption stands meanwhile.
 */
public enum OperatorStanding {
    /** May consult. */
    ACTIVE,
    /** May not consult for now; it is in the public directory all the same. */
    SUSPENDED,
    /** Has not consulted for twelve months (DPR 26/2022 art. 5 c. 2); may apply again, and then has the same id. */
    LAPSED,
    /** Its registration was withdrawn for good. */
    REVOKED;

    /** Empty for a state that only a later release knows. */
    static Optional<OperatorStanding> of(String state) {
        return Arrays.stream(values()).filter(one -> one.name().equals(state)).findFirst();
    }

    /** Whether the public finds it in the directory as one to choose: approved, and neither lapsed nor revoked since. */
    boolean isListed() {
        return this == ACTIVE || this == SUSPENDED;
    }
}
