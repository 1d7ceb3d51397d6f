package it.opposizioni.complaint.numbering;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.Region;

/** Where a called line is: a {@link Region} of a landline, or one of these. */
public enum CalledArea {
    MOBILE,
    /** A landline whose area code is of no region. */
    OTHER;

    /** @return the name of a region, or of one of these */
    public static String of(PhoneNumber called) {
        return Region.of(called)
                .map(Enum::name)
                .orElseGet(() -> (called.kind() == PhoneNumber.Kind.MOBILE ? MOBILE : OTHER).name());
    }
}
