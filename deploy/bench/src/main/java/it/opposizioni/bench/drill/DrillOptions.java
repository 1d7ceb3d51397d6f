package it.opposizioni.bench.drill;

import it.opposizioni.local.Variation.MessageBroker;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What was asked for. */
record DrillOptions(Set<Scenario> scenarios, MessageBroker broker, boolean quick) {

    static final String USAGE = """
            deploy/drill [databases] [restarts] [broker] [backups] [--broker artemis|rabbitmq] [--quick]
              databases   the database of each subscriber away for 45 s, for 5 min, and at its start
              restarts    ten clean restarts of a subscriber with a full queue
              broker      the broker away for 12 min while lists are sealed
              backups     a database restored from an old backup
              --broker    which broker runs; artemis when it is not said
              --quick     45 s only; the clocks of the services are moved instead of waiting for 12 min
            Without a scenario, all of them.""";

    /** What can be rehearsed alone. */
    enum Scenario {
        DATABASES,
        RESTARTS,
        BROKER,
        BACKUPS
    }

    /** @throws IllegalArgumentException naming what is not understood */
    static DrillOptions of(String... arguments) {
        Set<Scenario> scenarios = EnumSet.noneOf(Scenario.class);
        MessageBroker broker = MessageBroker.ARTEMIS;
        boolean quick = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--broker" -> broker = value(MessageBroker.class, ++i < arguments.length ? arguments[i] : "");
                case "--quick" -> quick = true;
                default -> scenarios.add(value(Scenario.class, arguments[i]));
            }
        }
        return new DrillOptions(scenarios.isEmpty() ? EnumSet.allOf(Scenario.class) : scenarios, broker, quick);
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("What is \"" + word + "\"?"));
    }
}
