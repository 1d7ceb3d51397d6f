package it.opposizioni.local.resilience;

/** Faults that the drill must detect: a drill that cannot fail proves nothing. */
enum InjectedFault {
    THE_KEY_IS_FORGOTTEN(
            ListSender.Mode.STREAMED,
            BytemanRules.rule("intake.IntakeService", "begin", "AT EXIT", "TRUE", "$!.releaseKey()"),
            "sealed results"),
    THE_EVENT_IS_NOT_WRITTEN(
            ListSender.Mode.STREAMED,
            BytemanRules.rule(
                    "it.opposizioni.kit.outbox.Outbox",
                    "append",
                    "AT ENTRY",
                    "$1.type().contains(\"consultation-completed\")",
                    "RETURN java.util.UUID.randomUUID()"),
            "the events of"),
    THE_EVIDENCE_IS_NOT_PROMISED(
            ListSender.Mode.STREAMED,
            BytemanRules.rule(
                    "it.opposizioni.operator.evidence.answerlog.DeferredWriter",
                    "promise",
                    "AT ENTRY",
                    "TRUE",
                    "RETURN"),
            "the evidence"),
    THE_FILES_STAY(
            ListSender.Mode.CANCELLED_FIRST,
            BytemanRules.rule(
                    "it.opposizioni.kit.store.DirectoryFileStore",
                    "discard(java.util.UUID)",
                    "AT ENTRY",
                    "TRUE",
                    "RETURN"),
            "files of");

    private final ListSender.Mode mode;
    private final String rule;
    private final String failure;

    InjectedFault(ListSender.Mode mode, String rule, String failure) {
        this.mode = mode;
        this.rule = rule;
        this.failure = failure;
    }

    ListSender.Mode mode() {
        return mode;
    }

    String rule() {
        return rule;
    }

    /** What the drill reports then. */
    String failure() {
        return failure;
    }
}
