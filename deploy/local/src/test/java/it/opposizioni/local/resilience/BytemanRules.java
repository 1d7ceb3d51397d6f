package it.opposizioni.local.resilience;

/** Rules of Byteman: what happens at a line of a running process. */
final class BytemanRules {

    private static final String CONSULTATION = "it.opposizioni.operator.consultation.";

    private BytemanRules() {}

    /**
     * The process is killed there.
     *
     * @param type a class, by its full name, or by that below the package of consultations
     */
    static String kill(String type, String method, String place, String condition) {
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
