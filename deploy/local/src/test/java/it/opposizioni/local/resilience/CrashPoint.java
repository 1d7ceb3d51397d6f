package it.opposizioni.local.resilience;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where the process of the operator-service ends in the drill: a method of it, and when; for some, also where the next process ends. A
 * point that no longer exists, because its method got another name, is never reached, and the drill fails.
 */
enum CrashPoint {
    BEFORE_THE_LIST_HAS_A_ROW(ListSender.Mode.STREAMED, "intake.IntakeService", "begin", "AT EXIT"),
    THE_FIRST_BYTES_ARRIVE(ListSender.Mode.STREAMED, "intake.DigestingInputStream", "read(byte[],int,int)", "AT EXIT"),
    IN_THE_MIDDLE_OF_THE_LIST(
            ListSender.Mode.STREAMED,
            "intake.DigestingInputStream",
            "read(byte[],int,int)",
            "AT EXIT",
            "incrementCounter(\"pieces\") == 6"),
    THE_HEARTBEAT_IS_NOT_COMMITTED(ListSender.Mode.STREAMED, "ConsultationService", "heartbeat", "AT EXIT"),
    THE_LAST_LINE_IS_COMPARED(ListSender.Mode.STREAMED, "engine.list.ListComparison", "run", "AT EXIT"),
    THE_FILES_ARE_FORCED(ListSender.Mode.STREAMED, "comparison.ListComparer", "compare", "AT EXIT"),
    BEFORE_THE_SEAL(ListSender.Mode.STREAMED, "Seal", "seal", "AT ENTRY"),
    THE_RECEIPT_IS_NOT_COMMITTED(
            ListSender.Mode.STREAMED,
            "it.opposizioni.operator.evidence.answerlog.DeferredWriter",
            "promise",
            "AT ENTRY"),
    THE_EVENT_IS_NOT_COMMITTED(ListSender.Mode.STREAMED, "Seal", "seal", "AT EXIT"),
    THE_SEAL_IS_COMMITTED(ListSender.Mode.STREAMED, "Seal", "recordNumbers", "AT ENTRY"),
    THE_EVIDENCE_IS_NOT_COMMITTED(
            ListSender.Mode.STREAMED, "it.opposizioni.operator.evidence.answerlog.AnswerWriter", "write", "AT EXIT"),
    BEFORE_THE_ANSWER(ListSender.Mode.STREAMED, "view.AcceptedResponse", "accepted", "AT ENTRY"),
    BEFORE_THE_EVENT_IS_SENT(ListSender.Mode.STREAMED, "it.opposizioni.kit.outbox.EventSender", "send", "AT ENTRY"),
    THE_EVENT_IS_SENT_AND_NOT_MARKED(
            ListSender.Mode.STREAMED, "it.opposizioni.kit.outbox.OutboxStore", "markPublished", "AT ENTRY"),
    THE_LIST_IS_STORED_AND_NOT_COMMITTED(ListSender.Mode.STORED, "intake.IntakeService", "stored", "AT EXIT"),
    THE_LIST_WAITS_FOR_ITS_COLUMN(ListSender.Mode.STORED, "intake.StoredListIntake", "store", "AT EXIT"),
    THE_CHOICE_IS_NOT_COMMITTED(ListSender.Mode.STORED, "intake.IntakeService", "choose", "AT EXIT"),
    THE_STORED_LIST_IS_STARTED(
            ListSender.Mode.STORED, "comparison.BackgroundComparisons", "compareAndSeal", "AT ENTRY"),
    IN_THE_MIDDLE_OF_THE_STORED_LIST(
            ListSender.Mode.STORED,
            "comparison.CountingInputStream",
            "read(byte[],int,int)",
            "AT EXIT",
            "incrementCounter(\"pieces\") == 6"),
    THE_STORED_LIST_IS_SEALED(
            ListSender.Mode.STORED, "comparison.BackgroundComparisons", "discardOtherAttempts", "AT ENTRY"),
    THE_STORED_LIST_IS_SEALED_BY_A_SECOND_ATTEMPT(IN_THE_MIDDLE_OF_THE_STORED_LIST, THE_STORED_LIST_IS_SEALED),
    THE_CRASH_IS_NOT_CLEANED_UP(
            IN_THE_MIDDLE_OF_THE_LIST, "cleanup.AbandonedConsultations", "discardLeftovers", "AT ENTRY"),
    THE_NUMBER_CHECK_IS_NOT_COMMITTED(
            ListSender.Mode.NUMBER_CHECK,
            "it.opposizioni.operator.consultation.numbercheck.NumberCheckService",
            "answer(java.util.List,it.opposizioni.operator.consultation.engine.index.Registers)",
            "AT EXIT"),
    THE_NUMBER_CHECK_IS_COMMITTED(
            ListSender.Mode.NUMBER_CHECK,
            "it.opposizioni.operator.consultation.numbercheck.GroupCommit",
            "commit(java.util.List)",
            "AT INVOKE complete"),
    THE_CANCELLATION_IS_NOT_COMMITTED(ListSender.Mode.CANCELLED_FIRST, "ConsultationService", "cancel", "AT EXIT"),
    THE_CANCELLED_LIST_IS_STILL_IN_THE_STORE(
            ListSender.Mode.CANCELLED_FIRST,
            "it.opposizioni.kit.store.DirectoryFileStore",
            "discard(java.util.UUID)",
            "AT ENTRY");

    /** What every check has time for: around each commit of a list that is streamed, stored, checked at once or cancelled. */
    static final Set<CrashPoint> SOME = EnumSet.of(
            IN_THE_MIDDLE_OF_THE_LIST,
            THE_RECEIPT_IS_NOT_COMMITTED,
            THE_SEAL_IS_COMMITTED,
            THE_EVENT_IS_SENT_AND_NOT_MARKED,
            IN_THE_MIDDLE_OF_THE_STORED_LIST,
            THE_STORED_LIST_IS_SEALED_BY_A_SECOND_ATTEMPT,
            THE_NUMBER_CHECK_IS_COMMITTED,
            THE_CANCELLED_LIST_IS_STILL_IN_THE_STORE);

    private final ListSender.Mode mode;
    private final String type;
    private final String method;
    private final String place;
    private final String condition;
    private final String ruleForTheNext;

    CrashPoint(ListSender.Mode mode, String type, String method, String place) {
        this(mode, type, method, place, "TRUE");
    }

    CrashPoint(ListSender.Mode mode, String type, String method, String place, String condition) {
        this.mode = mode;
        this.type = type;
        this.method = method;
        this.place = place;
        this.condition = condition;
        this.ruleForTheNext = null;
    }

    CrashPoint(CrashPoint first, CrashPoint second) {
        this(first, second.type, second.method, second.place);
    }

    /** One process ends at the first point, the next one at the second. */
    CrashPoint(CrashPoint first, String type, String method, String place) {
        this.mode = first.mode;
        this.type = first.type;
        this.method = first.method;
        this.place = first.place;
        this.condition = first.condition;
        this.ruleForTheNext = BytemanRules.kill(type, method, place, "TRUE");
    }

    /** How a list is sent that reaches this point. */
    ListSender.Mode mode() {
        return mode;
    }

    String rule() {
        return BytemanRules.kill(type, method, place, condition);
    }

    /** Where the next process is killed, if it is. */
    Optional<String> ruleForTheNext() {
        return Optional.ofNullable(ruleForTheNext);
    }
}
