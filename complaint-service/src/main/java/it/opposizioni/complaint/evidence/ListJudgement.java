package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the caller's lists say about a call to an opposed line: what the register had answered about the number, or that nobody had
 * asked.
 */
final class ListJudgement {

    private final ValidLists lists;
    private final Reasons reasons;

    /** Where the reasons of one call go. */
    interface Reasons {
        void because(ReasonCode code, Object... values);
    }

    ListJudgement(CallerStatement.StatedCall caller, Reasons reasons) {
        this.lists = new ValidLists(caller);
        this.reasons = reasons;
    }

    /** No list was valid for calls. */
    private boolean isEmpty() {
        return lists.isEmpty();
    }

    /** A valid list is known to have held the called number. */
    boolean heldNumber() {
        return lists.decisive().isPresent();
    }

    Finding judge(CallTime called, RegistrationStatement.StatedCall registration) {
        if (isEmpty()) {
            reasons.because(ReasonCode.CALLED_WITHOUT_CONSULTING, called);
            return Finding.VIOLATION_LIKELY;
        }
        Optional<Consultation> decisive = lists.decisive();
        if (decisive.isPresent()) {
            return judgeAnswer(decisive.get(), called, registration);
        }
        List<Consultation> unknown = lists.unknown();
        if (unknown.isEmpty()) {
            reasons.because(ReasonCode.NUMBER_IN_NO_LIST);
            return Finding.VIOLATION_LIKELY;
        }
        return judgeUnknown(unknown, registration);
    }

    private Finding judgeAnswer(Consultation list, CallTime called, RegistrationStatement.StatedCall registration) {
        return switch (list.answer()) {
            case EXEMPTED -> {
                because(ReasonCode.TOLD_EXEMPTED, list, called);
                yield Finding.EXEMPTED;
            }
            case CALLABLE -> judgeCallable(list, called, registration);
            case OPPOSED, NOT_IN_LIST, UNKNOWN -> {
                because(ReasonCode.TOLD_OPPOSED, list, called);
                yield Finding.VIOLATION_LIKELY;
            }
        };
    }

    /** The number is left out of every list from its registration on, not from the fifteenth day (art. 7 c. 8). */
    private Finding judgeCallable(Consultation list, CallTime called, RegistrationStatement.StatedCall registration) {
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

    private void because(ReasonCode code, Consultation list, CallTime called) {
        reasons.because(code, String.valueOf(list.operatorName()), list.sealedAt() == null ? called : list.sealedAt());
    }
}
