package it.opposizioni.portal.caller;

import java.util.List;
import java.util.function.BinaryOperator;

/** The answer in one line: who called and for whom, or why nobody can be named. */
final class Headline {

    /** As many names as can be read at a glance. */
    private static final int NAMED = 3;

    private final CallerTexts texts;

    Headline(CallerTexts texts) {
        this.texts = texts;
    }

    String of(CallerClient.Caller caller) {
        if (!caller.operators().isEmpty()) {
            return join(caller.operators().stream().map(this::who).toList(), texts::oneOrTheOther);
        }
        return switch (caller.outcome()) {
            case "FOREIGN" -> texts.foreign(caller.region());
            case "IMPOSSIBLE" -> texts.impossible();
            case "SHORT_CODE" -> "EMERGENCY".equals(caller.kind()) ? texts.emergency() : texts.shortCode();
            default -> notDeclared(caller);
        };
    }

    private String who(CallerClient.Declarant declarant) {
        List<String> principals = declarant.principals().stream()
                .map(CallerClient.Principal::name)
                .toList();
        if (principals.isEmpty()) {
            return declarant.name();
        }
        return texts.onBehalfOf(
                declarant.name(),
                principals.size() <= NAMED
                        ? join(principals, texts::oneAndTheOther)
                        : texts.andOthers(
                                String.join(", ", principals.subList(0, NAMED - 1)), principals.size() - NAMED + 1));
    }

    private String notDeclared(CallerClient.Caller caller) {
        if (caller.on() != null) {
            return texts.notDeclaredThen();
        }
        return switch (caller.kind() == null ? "" : caller.kind()) {
            case "MARKETING_PREFIX" -> texts.notDeclaredMarketing();
            case "STATISTICS_PREFIX" -> texts.notDeclaredStatistics();
            default -> texts.notDeclared();
        };
    }

    private static String join(List<String> names, BinaryOperator<String> withLast) {
        int most = names.size() - 1;
        return most == 0
                ? names.getFirst()
                : withLast.apply(String.join(", ", names.subList(0, most)), names.get(most));
    }
}
