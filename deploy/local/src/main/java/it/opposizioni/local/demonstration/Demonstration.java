package it.opposizioni.local.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Fills an empty suite with four months of history, as its users would: every line goes through the HTTP API of the service that owns
 * it, in the name of who may do it, at the time at which it is said to have happened ({@link TrialClock}). The same seed gives the same
 * numbers, so that a person can be told which ones to try.
 */
public final class Demonstration {

    /** How long ago the history begins. */
    public static final Duration BEGINNING = Duration.ofDays(120);

    private static final int CARRIED_OVER = 300_000;

    /** What the lists have opposed numbers from: few, so that the operators' copy of the register has them at the first consultation. */
    private static final int CARRIED_OVER_FIRST = 10_000;

    private static final long SEED = 20220727;

    private final ServiceUrls places;
    private final DemoUsers cast;
    private final TrialClock past;
    private final Consumer<String> say;

    /** @param past begun at {@link #BEGINNING} */
    public Demonstration(
            ServiceUrls places,
            Realm realm,
            String machineSecret,
            String password,
            TrialClock past,
            Consumer<String> say) {
        this.places = places;
        this.cast = new DemoUsers(realm, machineSecret, password);
        this.past = past;
        this.say = say;
    }

    /** Loads everything, on an empty suite only, and leaves it in the present. */
    public void load() {
        try {
            play();
        } finally {
            past.end();
        }
    }

    private void play() {
        List<String> opposed = List.copyOf(new Numbers(new Random(SEED)).draw(CARRIED_OVER));
        Lists lists = new Lists(places.lists(), new Random(SEED + 1));
        lists.write(opposed);
        Register register = new Register(places, cast, past.clock());
        Operators operators = new Operators(places, cast, past.clock());
        Complaints complaints = new Complaints(places, cast, past.clock(), opposed.get(0), opposed.get(1));

        register.carryOver(opposed.subList(0, CARRIED_OVER_FIRST));
        at(100, operators::apply);
        at(99, operators::declareNumbers);
        at(98, operators::agreeMandate);
        at(97, operators::beginCampaigns);
        // at least one in each month: that is an operator's duty
        at(96, () -> operators.consultWhenTheRegisterHasCome(lists));
        at(95, () -> register.carryOver(opposed.subList(CARRIED_OVER_FIRST, CARRIED_OVER)));
        say.accept("  %,d numbers of an earlier register".formatted(CARRIED_OVER));
        at(75, register::registerGiulia);
        at(70, () -> operators.consult(lists.small()));
        at(44, () -> operators.consult(lists.small()));
        at(40, complaints::aboutACallFromAbroad);
        at(38, () -> complaints.takeInCharge(complaints.aboutDelta()));
        at(30, operators::suspendDelta);
        at(20, () -> operators.consult(lists.small()));
        String closed = at(18, complaints::aboutDeltaSuspended);
        at(17, () -> complaints.takeInCharge(closed));
        at(12, () -> complaints.uphold(closed));
        at(10, () -> operators.consultForAcme(lists.small()));
        at(5, complaints::aboutANumberNobodyDeclared);
        at(3, () -> operators.consult(lists.small()));
        at(2, complaints::aboutSquilloByGiulia);
        at(1, operators::applyWithoutAnswer);
        past.end();
        operators.invite();
        complaints.ofYesterdayAndToday();
        say.accept(
                "  four months of four operators: one suspended, a call centre with a mandate, a team, campaigns with consultations");
        say.accept("  an application to answer; complaints by giulia and marco in several states");
        say.accept("  the number %s registered by giulia; lists to try in %s"
                .formatted(Register.GIULIAS_NUMBER, places.lists()));
    }

    private void at(int daysAgo, Runnable event) {
        past.go(Duration.ofDays(daysAgo));
        event.run();
    }

    private <T> T at(int daysAgo, Supplier<T> event) {
        past.go(Duration.ofDays(daysAgo));
        return event.get();
    }
}
