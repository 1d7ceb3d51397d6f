package it.opposizioni.local.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Fills an empty suite with something to look at, as its users would: every line goes through the HTTP API of the service that owns
 * it, in the name of who may do it. The same seed gives the same numbers, so that a person can be told which ones to try.
 */
public final class Demonstration {

    private static final int CARRIED_OVER = 300_000;
    private static final long SEED = 20220727;

    private final Places places;
    private final Cast cast;
    private final Clock clock;
    private final Consumer<String> say;

    public Demonstration(
            Places places, Realm realm, String machineSecret, String password, Clock clock, Consumer<String> say) {
        this.places = places;
        this.cast = new Cast(realm, machineSecret, password);
        this.clock = clock;
        this.say = say;
    }

    /** Loads everything; on an empty suite only. */
    public void load() {
        Numbers numbers = new Numbers(new Random(SEED));
        List<String> opposed = List.copyOf(numbers.draw(CARRIED_OVER));
        Register register = new Register(places, cast, clock);
        say.accept("  %,d numbers of an earlier register".formatted(register.carryOver(opposed)));

        Operators operators = new Operators(places, cast, clock);
        operators.apply();
        operators.declareNumbers();
        operators.agreeMandate();
        operators.suspendDelta();
        operators.invite();
        operators.applyWithoutAnswer();
        say.accept(
                "  four operators, one suspended, their calling numbers, a mandate, a team; and an application to answer");

        Lists lists = new Lists(places.lists(), new Random(SEED + 1));
        lists.write(opposed);
        operators.consult(lists.small());
        say.accept("  a campaign with a consultation; lists to try others in " + places.lists());

        register.registerGiulia();
        say.accept("  the number %s registered by giulia".formatted(Register.GIULIAS_NUMBER));

        new Complaints(places, cast, clock).file(opposed);
        say.accept("  complaints by giulia and marco in several states");
    }
}
