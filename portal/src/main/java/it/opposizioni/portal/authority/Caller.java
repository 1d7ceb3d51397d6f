package it.opposizioni.portal.authority;

import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import java.util.List;
import java.util.Objects;

/** A number that called, as people write it and as an address hides it. */
record Caller(String shown, String hidden) {

    static List<Caller> of(ComplaintClient.Complaint complaint, ComplaintLabels words, HiddenNumbers numbers) {
        return complaint.calls().stream()
                .map(ComplaintClient.Call::callerNumber)
                .filter(Objects::nonNull)
                .distinct()
                .map(number -> new Caller(words.number(number), numbers.hide(number)))
                .toList();
    }
}
