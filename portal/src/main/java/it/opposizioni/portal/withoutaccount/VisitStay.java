package it.opposizioni.portal.withoutaccount;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.withoutaccount.VisitClient.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The numbers that somebody without an account has registered one after the other. Each has a visit, a draft and a protocol of its own; the address
 * is confirmed once.
 *
 * @param draft of the one registered last; null where there is none
 * @param registered in their order
 * @param address that was confirmed; null where there is none
 */
record VisitStay(UUID draft, List<Registered> registered, String address) {

    /** As many as the registry takes, and as with an account at once. */
    static final int MOST = 5;

    static final VisitStay NONE = new VisitStay(null, List.of(), null);

    VisitStay with(UUID newDraft, Registered what, String newAddress) {
        List<Registered> all = new ArrayList<>(registered);
        all.add(what);
        return new VisitStay(newDraft, List.copyOf(all), newAddress);
    }

    boolean has(PhoneNumber number) {
        return registered.stream().anyMatch(each -> each.opposition().number().equals(number));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return registered.isEmpty();
    }

    @JsonIgnore
    public boolean isFull() {
        return registered.size() >= MOST;
    }
}
