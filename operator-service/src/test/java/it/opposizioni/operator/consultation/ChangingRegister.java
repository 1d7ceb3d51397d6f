package it.opposizioni.operator.consultation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.screening.Screening;
import it.opposizioni.operator.registerreplica.Register;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** A register that never rests: two writers change it, and each change is remembered with the version that it made. */
final class ChangingRegister implements AutoCloseable {

    private static final int WRITERS = 2;
    private static final int SPREAD = 400;

    private final Register register;
    private final Market market;
    private final UUID principal;
    private final int numbers;
    private final Map<Long, Change> history = new ConcurrentSkipListMap<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile RuntimeException failure;
    private volatile boolean stopped;

    /** @param numbers how many numbers there are; every few hundredth of them changes */
    ChangingRegister(Register register, Market market, UUID principal, int numbers) {
        this.register = register;
        this.market = market;
        this.principal = principal;
        this.numbers = numbers;
    }

    /** A number's opposition, or its exemption for the principal, is there from now on, or is not. */
    private record Change(int number, boolean exemption, boolean there) {}

    static String number(int i) {
        return "+39333%07d".formatted(i);
    }

    void start() {
        for (int i = 0; i < WRITERS; i++) {
            int first = i * SPREAD / WRITERS;
            writers.add(Thread.ofPlatform().name("busy-register-" + i).start(() -> write(first)));
        }
    }

    int changes() {
        if (failure != null) {
            throw failure;
        }
        return history.size();
    }

    private void write(int first) {
        Random random = new Random(first);
        Line[] lines = new Line[(numbers - first + SPREAD - 1) / SPREAD];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line(first + i * SPREAD);
        }
        try {
            while (!stopped) {
                lines[random.nextInt(lines.length)].change(random.nextInt(3) == 0);
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** One number as it is now. */
    private final class Line {

        private final int number;
        private UUID opposition;
        private UUID exemption;

        Line(int number) {
            this.number = number;
        }

        /** The version is read in the transaction that makes it. */
        void change(boolean exemptions) {
            QuarkusTransaction.requiringNew().run(() -> {
                if (exemptions) {
                    exemption = turned(exemption);
                } else {
                    opposition = opposed(opposition);
                }
                long version = Long.parseLong(market.value("select version from register_state"));
                history.put(version, new Change(number, exemptions, (exemptions ? exemption : opposition) != null));
            });
        }

        private UUID opposed(UUID before) {
            if (before == null) {
                return register.oppose(number(number));
            }
            register.withdraw(before, 2, number(number));
            return null;
        }

        private UUID turned(UUID before) {
            if (before == null) {
                return register.exempt(number(number), principal, Instant.EPOCH, null);
            }
            register.endExemption(before, number(number), principal, Instant.EPOCH);
            return null;
        }
    }

    /** What is to be answered about each number by a register of that version. */
    Screening[] answersAt(long version) {
        boolean[] opposed = new boolean[numbers];
        boolean[] exempted = new boolean[numbers];
        history.forEach((made, change) -> {
            if (made <= version) {
                (change.exemption() ? exempted : opposed)[change.number()] = change.there();
            }
        });
        Screening[] answers = new Screening[numbers];
        Arrays.setAll(
                answers, i -> !opposed[i] ? Screening.CALLABLE : exempted[i] ? Screening.EXEMPTED : Screening.OPPOSED);
        return answers;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            for (Thread writer : writers) {
                writer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
