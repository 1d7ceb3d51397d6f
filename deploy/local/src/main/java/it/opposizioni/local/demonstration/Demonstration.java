package it.opposizioni.local.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Fills an empty suite with four months of history, as its users would: every line goes through the HTTP API of the service that owns
 * it, by a user who may do it, at the time at which it is said to have happened ({@link TrialClock}). The same seed gives the same
 * numbers, so that a person can be told which ones to try.
 */
public final class Demonstration {

    /** How long ago the history begins. */
    public static final Duration BEGINNING = Duration.ofDays(120);

    private static final int IMPORTED = 300_000;

    /** The imported numbers that the lists contain: few, so that the operators' copy of the register has them at the first consultation. */
    private static final int IMPORTED_FIRST = 10_000;

    private static final long SEED = 20220727;

    private final ServiceUrls urls;
    private final DemoUsers users;
    private final TrialClock clock;
    private final Consumer<String> say;

    /** @param clock begun at {@link #BEGINNING}, or never begun for {@link #loadPresent} */
    public Demonstration(
            ServiceUrls urls,
            Realm realm,
            String machineSecret,
            String password,
            TrialClock clock,
            Consumer<String> say) {
        this.urls = urls;
        this.users = new DemoUsers(realm, machineSecret, password);
        this.clock = clock;
        this.say = say;
    }

    /** Loads everything, on an empty suite only, and leaves it in the present. */
    public void load() {
        try {
            play();
        } finally {
            clock.useRealTime();
        }
    }

    /** Loads what is there at the end of the history, without the history: for a suite that has the real time. */
    public void loadPresent() {
        List<String> opposed = List.copyOf(new Numbers(new Random(SEED)).draw(IMPORTED_FIRST));
        Lists lists = new Lists(urls.lists(), new Random(SEED + 1));
        lists.write(opposed);
        Operators operators = new Operators(urls, users, clock.clock());
        new Register(urls, users, clock.clock()).importNumbers(opposed);
        operators.apply();
        operators.declareNumbers();
        operators.agreeMandate();
        operators.beginCampaigns();
        operators.consultWhenTheRegisterHasCome(lists);
        operators.suspendDelta();
        operators.applyWithoutAnswer();
        operators.invite();
        say.accept("  %,d numbers of an earlier register; four operators, one suspended, and an application to answer"
                .formatted(IMPORTED_FIRST));
    }

    private void play() {
        List<String> opposed = List.copyOf(new Numbers(new Random(SEED)).draw(IMPORTED));
        Lists lists = new Lists(urls.lists(), new Random(SEED + 1));
        lists.write(opposed);
        Register register = new Register(urls, users, clock.clock());
        Operators operators = new Operators(urls, users, clock.clock());
        Complaints complaints = new Complaints(urls, users, clock.clock(), opposed.get(0), opposed.get(1));

        register.importNumbers(opposed.subList(0, IMPORTED_FIRST));
        at(100, operators::apply);
        at(99, operators::declareNumbers);
        at(98, operators::agreeMandate);
        at(97, operators::beginCampaigns);
        // at least one in each month: that is an operator's duty
        at(96, () -> operators.consultWhenTheRegisterHasCome(lists));
        at(95, () -> register.importNumbers(opposed.subList(IMPORTED_FIRST, IMPORTED)));
        say.accept("  %,d numbers of an earlier register".formatted(IMPORTED));
        at(75, register::registerGiulia);
        at(70, () -> operators.consult(lists.small()));
        at(44, () -> operators.consult(lists.small()));
        at(40, complaints::aboutACallFromAbroad);
        at(38, () -> complaints.takeInCharge(complaints.aboutDelta()));
        at(30, operators::suspendDelta);
        at(20, () -> operators.consult(lists.small()));
        String closed = at(18, complaints::aboutDeltaSuspended);
        at(17, () -> complaints.takeInCharge(closed));
        at(12, () -> complaints.close(closed));
        at(10, () -> operators.consultForAcme(lists.small()));
        at(8, register::reportUnlistedLines);
        at(5, complaints::aboutANumberNobodyDeclared);
        at(3, () -> operators.consult(lists.small()));
        at(2, complaints::aboutSquilloByGiulia);
        at(1, operators::applyWithoutAnswer);
        clock.useRealTime();
        register.reportTooManyLines();
        operators.invite();
        complaints.ofYesterdayAndToday();
        say.accept(
                "  four months of four operators: one suspended, a call centre with a mandate, a team, campaigns with consultations");
        say.accept("  an application to answer; complaints by giulia and marco in several states");
        say.accept("  a telephone company's feeds of unlisted lines, one of which waits for two registrars");
        say.accept("  the number %s registered by giulia; lists to try in %s"
                .formatted(Register.GIULIAS_NUMBER, urls.lists()));
    }

    private void at(int daysAgo, Runnable event) {
        clock.moveTo(Duration.ofDays(daysAgo));
        event.run();
    }

    private <T> T at(int daysAgo, Supplier<T> event) {
        clock.moveTo(Duration.ofDays(daysAgo));
        return event.get();
    }
}
