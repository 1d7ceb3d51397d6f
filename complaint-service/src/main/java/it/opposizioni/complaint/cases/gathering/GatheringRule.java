package it.opposizioni.complaint.cases.gathering;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
     * @param loose the complaints against one caller, in any order
     * @return those that make a case, oldest first; empty while there are too few people
     */
    public List<UUID> due(Collection<Loose> loose) {
        List<Loose> ordered = loose.stream()
                .sorted(Comparator.comparing(Loose::filedAt).thenComparing(Loose::id))
                .toList();
        for (Loose first : ordered) {
            LocalDate begin = Rome.day(first.filedAt());
            Instant end = Rome.endOf(begin.plusDays(days - 1L));
            List<Loose> together = ordered.stream()
                    .filter(each -> !each.filedAt().isBefore(Rome.startOf(begin)))
                    .filter(each -> each.filedAt().isBefore(end))
                    .toList();
            if (together.stream().map(Loose::reporter).distinct().count() >= threshold) {
                return together.stream().map(Loose::id).toList();
            }
        }
        return List.of();
    }
}
