package it.opposizioni.local;

/** What the drill must see when it happens. A drill that cannot fail proves nothing. */
enum Damage {
    THE_KEY_IS_FORGOTTEN(
            ListSender.Way.AT_ONCE,
            Rules.rule("ConsultationService", "begin", "AT EXIT", "TRUE", "$!.forgetKey()"),
            "sealed results"),
    THE_EVENT_IS_NOT_WRITTEN(
            ListSender.Way.AT_ONCE,
            Rules.rule(
                    "it.opposizioni.kit.outbox.Outbox",
                    "append",
                    "AT ENTRY",
                    "$1.type().contains(\"consultation-completed\")",
                    "RETURN"),
            "the events of"),
    THE_EVIDENCE_IS_NOT_PROMISED(
            ListSender.Way.AT_ONCE,
            Rules.rule("it.opposizioni.operator.evidence.answerlog.DeferredWriter", "promise", "AT ENTRY", "TRUE", "RETURN"),
            "the evidence"),
    THE_FILES_STAY(
            ListSender.Way.CANCELLED,
            Rules.rule("store.DirectoryListStore", "discard(java.util.UUID)", "AT ENTRY", "TRUE", "RETURN"),
            "files of");

    private final ListSender.Way way;
    private final String rule;
    private final String complaint;

    Damage(ListSender.Way way, String rule, String complaint) {
        this.way = way;
        this.rule = rule;
        this.complaint = complaint;
    }

    ListSender.Way way() {
        return way;
    }

    String rule() {
        return rule;
    }

    /** What the drill says then. */
    String complaint() {
        return complaint;
    }
}
