package it.opposizioni.operator.numberproof;

import it.opposizioni.kit.phone.PhoneNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a code comes to a declared number. */
@Schema(name = "CallingNumberProofChannel")
enum Channel {
    SMS,
    VOICE;

    /** A text message does not reach a landline. */
    boolean reaches(PhoneNumber number) {
        return this == VOICE || number.kind() == PhoneNumber.Kind.MOBILE;
    }
}
