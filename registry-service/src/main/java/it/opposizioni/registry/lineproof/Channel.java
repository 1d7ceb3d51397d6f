package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;

/** How a person shows to have a line. */
public enum Channel {
    SMS,
    VOICE,
    /** The person calls from the line and keys a PIN that it was shown: nothing is sent (DPR 26/2022 art. 7 c. 1 lett. b). */
    CALL_IN;

    /** A text message does not reach a fixed line; a call reaches both, and can be made from both. */
    boolean reaches(PhoneNumber.Kind kind) {
        return this != SMS || kind == PhoneNumber.Kind.MOBILE;
    }

    /** Something reaches the line that nobody there may have asked for. */
    boolean isSent() {
        return this != CALL_IN;
    }
}
