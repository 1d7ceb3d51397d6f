package it.opposizioni.operator.evidence;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.callingnumber.ShownNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our reading of complaint-service's event: only the fields that are used here. */
record ComplaintFiled(UUID complaintId, PhoneNumber calledNumber, List<Call> calls) {

    static final String TYPE = "it.opposizioni.complaint.complaint-filed.v1";

    /**
     * @param callerNumber null when nothing was shown that can be a number
     * @param callerCode the short code that was shown instead; null when none was
     */
    record Call(UUID callId, PhoneNumber callerNumber, String callerCode, Instant at) {

        /** What the telephone showed, if anybody can have declared it. */
        Optional<ShownNumber> shown() {
            return callerNumber == null ? ShownNumber.tryParse(callerCode) : Optional.of(ShownNumber.of(callerNumber));
        }
    }
}
