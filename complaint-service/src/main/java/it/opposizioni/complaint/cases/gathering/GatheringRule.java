package it.opposizioni.complaint.cases.gathering;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When complaints against one caller become a case: so many people have filed one within so many days. One person counts once, so that
 * nobody opens a case alone (deploy/docs/threats.md T18).
 *
 * @param days calendar days in Rome, the first and the last included
 */
public record GatheringRule(int threshold, int days) {

    public GatheringRule {
        if (threshold < 1 || days < 1) {
            throw new IllegalArgumentException("a case needs at least one complaint, and one day");
        }
    }

    /** A complaint that is part of no case. */
    public record Loose(UUID id, String reporter, Instant filedAt) {}

    /** The earliest instant of filing that can still count together with one that was filed then. */
    public Instant reach(Instant filedAt) {
        return Rome.startOf(Rome.day(filedAt).minusDays(days - 1L));
    }

    /**
     * A window of days that slides over them: each complaint enters it once, and leaves it once.
     *
     * @param loose the complaints against one caller, in any order
     * @return those that make a case, oldest first; empty while there are too few people
     */
    public List<UUID> due(Collection<Loose> loose) {
        List<Loose> ordered = loose.stream()
                .sorted(Comparator.comparing(Loose::filedAt).thenComparing(Loose::id))
                .toList();
        Map<String, Integer> people = new HashMap<>();
        int begin = 0;
        int end = 0;
        while (begin < ordered.size()) {
            LocalDate first = Rome.day(ordered.get(begin).filedAt());
            for (Instant until = Rome.endOf(first.plusDays(days - 1L)); isBefore(ordered, end, until); end++) {
                people.merge(ordered.get(end).reporter(), 1, Integer::sum);
            }
            if (people.size() >= threshold) {
                return ordered.subList(begin, end).stream().map(Loose::id).toList();
            }
            // the next day on which anybody complained
            for (Instant next = Rome.endOf(first); isBefore(ordered, begin, next); begin++) {
                people.computeIfPresent(
                        ordered.get(begin).reporter(), (_, complaints) -> complaints == 1 ? null : complaints - 1);
            }
        }
        return List.of();
    }

    private static boolean isBefore(List<Loose> ordered, int position, Instant end) {
        return position < ordered.size() && ordered.get(position).filedAt().isBefore(end);
    }
}
