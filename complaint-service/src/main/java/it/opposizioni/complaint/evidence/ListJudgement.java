package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the caller's lists say about a call to an opposed line: what the register had answered about the number, or that nobody had
 * asked. Of the lists of one principal the latest that held the number counts.
 */
final class ListJudgement {

    private static final Comparator<Consultation> BY_SEAL =
            Comparator.comparing(Consultation::sealedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Consultation> forCalls;
    private final Collection<Consultation> latest;
    private final Reasons reasons;

    /** Where the reasons of one call go. */
    interface Reasons {
        void because(ReasonCode code, Object... values);
    }

    ListJudgement(CallerStatement.StatedCall caller, Reasons reasons) {
        this.forCalls =
                caller.consultations().stream().filter(Consultation::isForCalls).toList();
        this.latest = forCalls.stream()
                .filter(list -> list.answer() != Answer.NOT_IN_LIST && list.answer() != Answer.UNKNOWN)
                .collect(Collectors.toMap(
                        Consultation::principalOrSelf, list -> list, (a, b) -> BY_SEAL.compare(a, b) < 0 ? b : a))
                .values();
        this.reasons = reasons;
    }

    /** No list was valid for calls. */
    private boolean isEmpty() {
        return forCalls.isEmpty();
    }

    /** A valid list is known to have held the called number. */
    boolean heldNumber() {
        return !latest.isEmpty();
    }

    Finding judge(Instant called, RegistrationStatement.StatedCall registration) {
        if (isEmpty()) {
            reasons.because(ReasonCode.CALLED_WITHOUT_CONSULTING, called);
            return Finding.VIOLATION_LIKELY;
        }
        Optional<Consultation> exempted = answered(Answer.EXEMPTED);
        if (exempted.isPresent()) {
            because(ReasonCode.TOLD_EXEMPTED, exempted.get(), called);
            return Finding.EXEMPTED;
        }
        Optional<Consultation> callable = answered(Answer.CALLABLE);
        if (callable.isPresent()) {
            return judgeCallable(callable.get(), called, registration);
        }
        Optional<Consultation> opposed = answered(Answer.OPPOSED);
        if (opposed.isPresent()) {
            because(ReasonCode.TOLD_OPPOSED, opposed.get(), called);
            return Finding.VIOLATION_LIKELY;
        }
        List<Consultation> unknown = forCalls.stream()
                .filter(list -> list.answer() == Answer.UNKNOWN)
                .toList();
        if (unknown.isEmpty()) {
            reasons.because(ReasonCode.NUMBER_IN_NO_LIST);
            return Finding.VIOLATION_LIKELY;
        }
        return judgeUnknown(unknown, registration);
    }

    /** The number is left out of every list from its registration on, not from the fifteenth day (art. 7 c. 8). */
    private Finding judgeCallable(Consultation list, Instant called, RegistrationStatement.StatedCall registration) {
        because(ReasonCode.TOLD_CALLABLE, list, called);
        if (isOlder(list, registration)) {
            return Finding.IN_ACTIVATION;
        }
        reasons.because(ReasonCode.ANSWER_CONTRADICTS_REGISTER);
        return Finding.INCOMPLETE;
    }

    private Finding judgeUnknown(List<Consultation> unknown, RegistrationStatement.StatedCall registration) {
        reasons.because(ReasonCode.ANSWER_NOT_KNOWN);
        if (unknown.stream().anyMatch(list -> isOlder(list, registration))) {
            reasons.because(ReasonCode.OLDER_LIST_STILL_VALID);
            return Finding.IN_ACTIVATION;
        }
        reasons.because(ReasonCode.LIST_CHECKED_AFTER_REGISTRATION);
        return Finding.VIOLATION_LIKELY;
    }

    /**
     * Whether the list was compared with a register that did not have the registration yet. A long list is sealed hours after
     * the state of the register that it was compared with: the seal's clock decides only where a source does not say more.
     */
    private static boolean isOlder(Consultation list, RegistrationStatement.StatedCall registration) {
        RegisterPosition recorded = registration.recorded();
        RegisterPosition compared = list.register();
        if (recorded != null && compared != null) {
            return recorded.isAfter(compared);
        }
        Instant registered = recorded == null ? registration.effectiveFrom() : recorded.at();
        Instant checked = compared == null ? list.sealedAt() : compared.at();
        return registered == null || checked == null || checked.isBefore(registered);
    }

    private Optional<Consultation> answered(Answer answer) {
        return latest.stream().filter(list -> list.answer() == answer).max(BY_SEAL);
    }

    private void because(ReasonCode code, Consultation list, Instant called) {
        reasons.because(code, String.valueOf(list.operatorName()), list.sealedAt() == null ? called : list.sealedAt());
    }
}
