package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The caller's lists that were valid for calls when a call was made. Of the lists of one principal the latest that held the number counts. */
final class ValidLists {

    private static final Comparator<Consultation> BY_SEAL =
            Comparator.comparing(Consultation::sealedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Consultation> forCalls;
    private final Collection<Consultation> latest;

    ValidLists(CallerStatement.StatedCall caller) {
        this.forCalls =
                caller.consultations().stream().filter(Consultation::isForCalls).toList();
        this.latest = forCalls.stream()
                .filter(list -> list.answer() != Answer.NOT_IN_LIST && list.answer() != Answer.UNKNOWN)
                .collect(Collectors.toMap(
                        Consultation::principalOrSelf, list -> list, (a, b) -> BY_SEAL.compare(a, b) < 0 ? b : a))
                .values();
    }

    /** No list was valid for calls. */
    boolean isEmpty() {
        return forCalls.isEmpty();
    }

    Optional<Consultation> answered(Answer answer) {
        return latest.stream().filter(list -> list.answer() == answer).max(BY_SEAL);
    }

    /** The list whose answer decides; empty when none is known to have held the number. */
    Optional<Consultation> decisive() {
        return answered(Answer.EXEMPTED).or(() -> answered(Answer.CALLABLE)).or(() -> answered(Answer.OPPOSED));
    }

    /** Those of which it is not known whether they held the number. */
    List<Consultation> unknown() {
        return forCalls.stream().filter(list -> list.answer() == Answer.UNKNOWN).toList();
    }
}
