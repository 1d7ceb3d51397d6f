package it.opposizioni.local;

import java.util.Optional;

/**
 * Where the process of the operator-service ends in the drill: a method of it, and when; for some, where the next process ends, too. A
 * point that no longer exists, because its method got another name, is never reached, and the drill says so.
 */
enum CrashPoint {
    BEFORE_THE_LIST_HAS_A_ROW(ListSender.Way.AT_ONCE, "ConsultationService", "begin", "AT EXIT"),
    THE_FIRST_BYTES_ARRIVE(ListSender.Way.AT_ONCE, "intake.DigestingInputStream", "read(byte[],int,int)", "AT EXIT"),
    IN_THE_MIDDLE_OF_THE_LIST(
            ListSender.Way.AT_ONCE,
            "intake.DigestingInputStream",
            "read(byte[],int,int)",
            "AT EXIT",
            "incrementCounter(\"pieces\") == 6"),
    A_SIGN_OF_LIFE_IS_NOT_COMMITTED(ListSender.Way.AT_ONCE, "ConsultationService", "beat", "AT EXIT"),
    THE_LAST_LINE_IS_COMPARED(ListSender.Way.AT_ONCE, "engine.list.ListComparison", "run", "AT EXIT"),
    THE_FILES_ARE_FORCED(ListSender.Way.AT_ONCE, "comparison.ListComparer", "compare", "AT EXIT"),
    BEFORE_THE_SEAL(ListSender.Way.AT_ONCE, "Seal", "seal", "AT ENTRY"),
    THE_RECEIPT_IS_NOT_COMMITTED(
            ListSender.Way.AT_ONCE, "it.opposizioni.operator.evidence.answerlog.DeferredWriter", "promise", "AT ENTRY"),
    THE_EVENT_IS_NOT_COMMITTED(ListSender.Way.AT_ONCE, "Seal", "seal", "AT EXIT"),
    THE_SEAL_IS_COMMITTED(ListSender.Way.AT_ONCE, "Seal", "handOn", "AT ENTRY"),
    THE_EVIDENCE_IS_NOT_COMMITTED(
            ListSender.Way.AT_ONCE, "it.opposizioni.operator.evidence.answerlog.AnswerWriter", "write", "AT EXIT"),
    BEFORE_THE_ANSWER(ListSender.Way.AT_ONCE, "query.AcceptedResponse", "accepted", "AT ENTRY"),
    BEFORE_THE_EVENT_IS_SENT(ListSender.Way.AT_ONCE, "it.opposizioni.kit.outbox.EventSender", "send", "AT ENTRY"),
    THE_EVENT_IS_SENT_AND_NOT_MARKED(
            ListSender.Way.AT_ONCE, "it.opposizioni.kit.outbox.OutboxStore", "markPublished", "AT ENTRY"),
    THE_LIST_IS_KEPT_AND_NOT_COMMITTED(ListSender.Way.KEPT, "ConsultationService", "kept", "AT EXIT"),
    THE_LIST_WAITS_FOR_ITS_COLUMN(ListSender.Way.KEPT, "intake.ListKeeper", "keep", "AT EXIT"),
    THE_CHOICE_IS_NOT_COMMITTED(ListSender.Way.KEPT, "ConsultationService", "choose", "AT EXIT"),
    THE_KEPT_LIST_IS_TAKEN_UP(ListSender.Way.KEPT, "comparison.BackgroundComparisons", "compareAndSeal", "AT ENTRY"),
    IN_THE_MIDDLE_OF_THE_KEPT_LIST(
            ListSender.Way.KEPT,
            "comparison.CountingInputStream",
            "read(byte[],int,int)",
            "AT EXIT",
            "incrementCounter(\"pieces\") == 6"),
    THE_KEPT_LIST_IS_SEALED(ListSender.Way.KEPT, "comparison.BackgroundComparisons", "discardOtherAttempts", "AT ENTRY"),
    THE_KEPT_LIST_IS_SEALED_BY_A_SECOND_ATTEMPT(IN_THE_MIDDLE_OF_THE_KEPT_LIST, THE_KEPT_LIST_IS_SEALED),
    WHAT_DIED_IS_NOT_CLEARED_UP(IN_THE_MIDDLE_OF_THE_LIST, "intake.AbandonedConsultations", "discardLeftovers", "AT ENTRY"),
    THE_QUICK_CHECK_IS_NOT_COMMITTED(
            ListSender.Way.QUICK,
            "it.opposizioni.operator.consultation.numbercheck.NumberCheckService",
            "answer(java.util.List,it.opposizioni.operator.consultation.engine.index.Registers)",
            "AT EXIT"),
    THE_QUICK_CHECK_IS_COMMITTED(
            ListSender.Way.QUICK,
            "it.opposizioni.operator.consultation.numbercheck.GroupCommit",
            "commit(java.util.List)",
            "AT INVOKE complete"),
    THE_CANCELLATION_IS_NOT_COMMITTED(ListSender.Way.CANCELLED, "ConsultationService", "cancel", "AT EXIT"),
    THE_CANCELLED_LIST_IS_STILL_IN_THE_STORE(
            ListSender.Way.CANCELLED, "store.DirectoryListStore", "discard(java.util.UUID)", "AT ENTRY");

    private final ListSender.Way way;
    private final String type;
    private final String method;
    private final String place;
    private final String condition;
    private final String again;

    CrashPoint(ListSender.Way way, String type, String method, String place) {
        this(way, type, method, place, "TRUE");
    }

    CrashPoint(ListSender.Way way, String type, String method, String place, String condition) {
        this.way = way;
        this.type = type;
        this.method = method;
        this.place = place;
        this.condition = condition;
        this.again = null;
    }

    CrashPoint(CrashPoint first, CrashPoint second) {
        this(first, second.type, second.method, second.place);
    }

    /** One process ends at the first point, the next one at the second. */
    CrashPoint(CrashPoint first, String type, String method, String place) {
        this.way = first.way;
        this.type = first.type;
        this.method = first.method;
        this.place = first.place;
        this.condition = first.condition;
        this.again = Rules.killing(type, method, place, "TRUE");
    }

    /** How the list goes that meets this point. */
    ListSender.Way way() {
        return way;
    }

    String rule() {
        return Rules.killing(type, method, place, condition);
    }

    /** Where the next process ends, if it is to end. */
    Optional<String> ruleForTheNext() {
        return Optional.ofNullable(again);
    }
}
