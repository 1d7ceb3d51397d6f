package it.opposizioni.bench.drill;

import it.opposizioni.bench.kills.Control;
import it.opposizioni.bench.register.FilledRegister;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.config.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was asked for. */
record DrillOptions(
        Set<Scenario> scenarios,
        MessageBroker broker,
        boolean quick,
        List<Duration> away,
        long seed,
        int replicas,
        Optional<Path> from,
        int numbers,
        Optional<Control> without) {

    static final String USAGE = """
        deploy/drill [databases] [restarts] [broker] [backups] [archive] [standby] [clocks] [kills] [upgrade] [rotation]
                     [--broker artemis|rabbitmq] [--quick] [--away SECONDS] [--seed NUMBER]
                     [--replicas 1-4] [--from REVISION] [--numbers COUNT] [--short] [--without PROTECTION]
          databases   the database of each subscriber away for 45 s, for 5 min, and at its start
          restarts    ten clean restarts of a subscriber with a full queue
          broker      the broker away for 12 min while lists are sealed
          backups     a database restored from an old backup
          archive     PostgreSQL and its data are lost and restored from the archive; then one database from a base alone
          standby     PostgreSQL and its data are lost, and a synchronous standby takes over
          clocks      the 15 days over the last two changes of summer time, by clocks that are moved
          kills       300 kills of any process, and other faults, while 25 things a second are asked for
          upgrade     one copy after the other becomes this release, goes back to the one before, and becomes this again, under load
          rotation    every password and key replaced, one copy after the other, under load and with TLS between all parts
          --broker    which broker runs; artemis when it is not said
          --quick     45 s only; the clocks of the services are moved instead of waiting for 12 min; 20 kills, 20 things a second
          --away      databases are away for so long only, and not at a start
          --seed      other kills
          --replicas  so many copies of each service behind HAProxy, of which one at a time is killed
          --short     of kills 20 only, and 20 things a second: five minutes
          --without   kills, in services without durable-sends, inbox, dead-letters or watermark: that must fail, and is good when it does
          --from      the release before, for an upgrade: any revision of this repository, which is built first
          --numbers   the register has so many numbers before the archive begins, at most 100 million; without the base alone
        Without a scenario, all of them; an upgrade only with --from.\
        """;

    private static final Duration SHORT = Duration.ofSeconds(45);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long SEED = 20220727;
    private static final int MOST_NUMBERS = 100_000_000;

    /** What can be rehearsed alone. */
    enum Scenario {
        DATABASES,
        RESTARTS,
        BROKER,
        BACKUPS,
        ARCHIVE,
        STANDBY,
        CLOCKS,
        KILLS,
        UPGRADE,
        ROTATION
    }

    /** @throws IllegalArgumentException naming what is not understood */
    static DrillOptions of(String... arguments) {
        Set<Scenario> scenarios = EnumSet.noneOf(Scenario.class);
        MessageBroker broker = MessageBroker.ARTEMIS;
        boolean quick = false;
        List<Duration> away = List.of();
        long seed = SEED;
        int replicas = 1;
        Optional<Path> from = Optional.empty();
        int numbers = 0;
        Optional<Control> without = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--broker" -> broker = value(MessageBroker.class, ++i < arguments.length ? arguments[i] : "");
                case "--quick", "--short" -> quick = true;
                case "--away" -> away = List.of(seconds(++i < arguments.length ? arguments[i] : ""));
                case "--seed" -> seed = seed(++i < arguments.length ? arguments[i] : "");
                case "--replicas" -> replicas = replicas(++i < arguments.length ? arguments[i] : "");
                case "--from" -> from = Optional.of(Path.of(++i < arguments.length ? arguments[i] : ""));
                case "--numbers" -> numbers = numbers(++i < arguments.length ? arguments[i] : "");
                case "--without" ->
                    without = Optional.of(value(Control.class, ++i < arguments.length ? arguments[i] : ""));
                default -> scenarios.add(value(Scenario.class, arguments[i]));
            }
        }
        if (scenarios.isEmpty()) {
            scenarios.addAll(EnumSet.allOf(Scenario.class));
            if (from.isEmpty()) {
                scenarios.remove(Scenario.UPGRADE);
            }
        }
        if (scenarios.contains(Scenario.UPGRADE) && from.isEmpty()) {
            throw new IllegalArgumentException("upgrade needs --from, the release before");
        }
        if (without.isPresent() && !scenarios.equals(Set.of(Scenario.KILLS))) {
            throw new IllegalArgumentException("--without is for kills alone");
        }
        return new DrillOptions(
                scenarios, broker, quick, away.isEmpty() ? usual(quick) : away, seed, replicas, from, numbers, without);
    }

    private static List<Duration> usual(boolean quick) {
        return quick ? List.of(SHORT) : List.of(SHORT, LONG);
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("--away needs seconds");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static int replicas(String text) {
        if (!text.matches("[1-" + Ports.MOST_COPIES + "]")) {
            throw new IllegalArgumentException("--replicas needs a number from 1 to " + Ports.MOST_COPIES);
        }
        return Integer.parseInt(text);
    }

    /** As the generator makes them. */
    private static int numbers(String text) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > MOST_NUMBERS) {
            throw new IllegalArgumentException("--numbers needs a number up to " + MOST_NUMBERS);
        }
        return Integer.parseInt(text) / FilledRegister.SLICES * FilledRegister.SLICES;
    }

    private static long seed(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("--seed needs a number");
        }
        return Long.parseLong(text);
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("What is \"" + word + "\"?"));
    }
}
