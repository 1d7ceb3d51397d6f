package it.opposizioni.registry.asof;

import it.opposizioni.registry.asof.NumberAsOf.Answer;
import it.opposizioni.registry.asof.NumberFact.What;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A life of a number in whole seconds, and what is to be answered about it. Its facts are made in the order in which they were true; when
 * each became known is independent of that.
 */
final class RandomTimeline {

    static final int LAST_VALID = 15;
    static final int LAST_KNOWN = 20;
    static final List<UUID> OPERATORS = List.of(new UUID(1, 1), new UUID(1, 2));

    private static final List<Set<Medium>> MEDIA =
            List.of(Set.of(Medium.TELEPHONE), Set.of(Medium.POST), Set.of(Medium.TELEPHONE, Medium.POST));
    private static final List<Origin> ORIGINS =
            List.of(Origin.CITIZEN, Origin.LINE_CALL, Origin.TELCO_DEFAULT, Origin.CARRIED_OVER);

    private final List<NumberFact> facts = new ArrayList<>();
    private int oppositions;

    RandomTimeline(Random random) {
        int at = random.nextInt(3);
        while (at < LAST_VALID && oppositions < 3) {
            at = live(random, new UUID(0, ++oppositions), at);
            // a line that passes on begins again at once
            at += random.nextInt(3);
        }
    }

    /** @return when it ended */
    private int live(Random random, UUID opposition, int began) {
        int at = began;
        // the beginning of some was lost with the register's latest days, and a copy knows only what was so when it was
        // asked
        boolean lost = random.nextInt(5) == 0;
        long version = lost ? 2 + random.nextInt(3) : 1;
        add(random, opposition, version, at, lost ? new What.Recovered(media(random)) : begun(random));
        int changes = random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            at += random.nextInt(4);
            What what = change(random);
            add(random, opposition, ++version, at, what);
            if (what instanceof What.Exempted exempted && random.nextBoolean()) {
                int end = Math.max(began, at - 2 + random.nextInt(5));
                add(random, opposition, ++version, end, new What.ExemptionEnded(exempted.exemptionId()));
            }
        }
        at += random.nextInt(4);
        add(
                random,
                opposition,
                ++version,
                at,
                random.nextInt(4) == 0 ? new What.Recovered(Set.of()) : new What.Ended());
        return at;
    }

    private static Set<Medium> media(Random random) {
        return MEDIA.get(random.nextInt(MEDIA.size()));
    }

    private static What begun(Random random) {
        return new What.Began(ORIGINS.get(random.nextInt(ORIGINS.size())), media(random));
    }

    private What change(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new What.Claimed(media(random));
            case 1 -> new What.MediaChanged(media(random));
            case 2 -> new What.Renewed();
            case 3 -> new What.Recovered(media(random));
            default ->
                new What.Exempted(
                        new UUID(2, facts.size()),
                        OPERATORS.get(random.nextInt(OPERATORS.size())),
                        random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(LAST_VALID + 3)));
        };
    }

    private void add(Random random, UUID opposition, long version, int validFrom, What what) {
        facts.add(new NumberFact(
                opposition,
                version,
                Instant.ofEpochSecond(validFrom),
                Instant.ofEpochSecond(random.nextInt(LAST_KNOWN + 1)),
                what));
    }

    List<NumberFact> facts() {
        return new ArrayList<>(facts);
    }

    /** From the last opposition to the first, each question answered by reading all facts once more. */
    Answer expected(int valid, int known, UUID operator, Medium medium) {
        for (int i = oppositions; i > 0; i--) {
            List<NumberFact> of = knownOf(new UUID(0, i), valid, known);
            if (stands(of) && opposes(of, medium)) {
                Origin origin = origin(of);
                boolean exempted = of.stream()
                        .filter(fact -> fact.what() instanceof What.Exempted)
                        .anyMatch(fact -> counts((What.Exempted) fact.what(), of, valid, operator));
                return new Answer(
                        !exempted,
                        new UUID(0, i),
                        origin,
                        exempted ? Right.EXEMPTION : right(origin),
                        asked(origin, of) ? revoked(of, medium) : null);
            }
        }
        return new Answer(false, null, null, Right.NONE, null);
    }

    private List<NumberFact> knownOf(UUID opposition, int valid, int known) {
        return facts.stream()
                .filter(fact -> fact.oppositionId().equals(opposition)
                        && fact.validFrom().getEpochSecond() <= valid
                        && fact.knownFrom().getEpochSecond() <= known)
                .toList();
    }

    private static boolean stands(List<NumberFact> of) {
        return of.stream().anyMatch(fact -> fact.what() instanceof What.Began || fact.what() instanceof What.Recovered)
                && of.stream().noneMatch(fact -> ends(fact.what()));
    }

    private static boolean ends(What what) {
        return what instanceof What.Ended
                || what instanceof What.Recovered recovered && recovered.media().isEmpty();
    }

    private static Set<Medium> media(What what) {
        return switch (what) {
            case What.Began began -> began.media();
            case What.Claimed claimed -> claimed.media();
            case What.MediaChanged changed -> changed.media();
            case What.Recovered recovered -> recovered.media();
            default -> null;
        };
    }

    private static boolean opposes(List<NumberFact> of, Medium medium) {
        boolean opposes = false;
        for (NumberFact fact : of) {
            Set<Medium> media = media(fact.what());
            opposes = media == null ? opposes : media.contains(medium);
        }
        return opposes;
    }

    private static Origin origin(List<NumberFact> of) {
        // of one that stands, where neither its beginning nor a claim is known
        Origin origin = Origin.RECOVERED;
        for (NumberFact fact : of) {
            if (fact.what() instanceof What.Began began) {
                origin = began.origin();
            } else if (fact.what() instanceof What.Claimed) {
                origin = Origin.CITIZEN;
            }
        }
        return origin;
    }

    private static Right right(Origin origin) {
        return switch (origin) {
            case CITIZEN, LINE_CALL -> Right.EXPLICIT_OPPOSITION;
            case TELCO_DEFAULT -> Right.TELCO_DEFAULT;
            case RECOVERED -> Right.RECOVERED;
            default -> Right.CARRIED_OVER;
        };
    }

    private static boolean asked(Origin origin, List<NumberFact> of) {
        return origin == Origin.CITIZEN
                || origin == Origin.LINE_CALL
                || of.stream().anyMatch(fact -> fact.what() instanceof What.Renewed);
    }

    /** The latest of its request, its renewals and the beginning of the medium. */
    private static Instant revoked(List<NumberFact> of, Medium medium) {
        Instant revoked = Instant.MIN;
        boolean opposed = false;
        for (NumberFact fact : of) {
            Set<Medium> media = media(fact.what());
            boolean after = media == null ? opposed : media.contains(medium);
            boolean repeats = fact.what() instanceof What.Began
                    || fact.what() instanceof What.Claimed
                    || fact.what() instanceof What.Renewed;
            if (repeats || after && !opposed) {
                revoked = fact.validFrom();
            }
            opposed = after;
        }
        return revoked;
    }

    private static boolean counts(What.Exempted exempted, List<NumberFact> of, int valid, UUID operator) {
        boolean over = exempted.until() != null && exempted.until().getEpochSecond() <= valid;
        boolean ended = of.stream()
                .anyMatch(fact -> fact.what() instanceof What.ExemptionEnded end
                        && end.exemptionId().equals(exempted.exemptionId()));
        return !over && !ended && exempted.operatorId().equals(operator);
    }
}
