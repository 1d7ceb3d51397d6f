package it.opposizioni.local.resilience;

/** What is to happen at a line of a running process, in the words of Byteman. */
final class BytemanRules {

    private static final String CONSULTATION = "it.opposizioni.operator.consultation.";

    private BytemanRules() {}

    /**
     * The process ends there.
     *
     * @param type a class, by its whole name, or by that within the feature of consultations
     */
    static String killing(String type, String method, String place, String condition) {
        return rule(type, method, place, condition, "killJVM(%d)".formatted(CrashableOperator.KILLED));
    }

    static String rule(String type, String method, String place, String condition, String act) {
        String name = type.startsWith("it.") ? type : CONSULTATION + type;
        return """
            RULE %s %s %s
            CLASS %s
            METHOD %s
            %s
            IF %s
            DO %s
            ENDRULE
            """.formatted(name, method, place, name, method, place, condition, act);
    }
}
