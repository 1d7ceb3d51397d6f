package it.opposizioni.portal.numbernews;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one letter tells: the same happened to these numbers on one day.
 *
 * @param id the same for the same news
 * @param at the first instant of it
 */
record Digest(UUID id, Instant at, List<PhoneNumber> numbers) {

    /** One letter for each day in Rome, the earliest first, however many numbers there are. */
    static List<Digest> of(List<News> news) {
        Map<LocalDate, List<News>> byDay = new TreeMap<>();
        news.forEach(each -> byDay.computeIfAbsent(Rome.day(each.at()), _ -> new ArrayList<>())
                .add(each));
        return byDay.values().stream().map(Digest::ofOneDay).toList();
    }

    private static Digest ofOneDay(List<News> news) {
        UUID first =
                news.stream().map(News::event).min(Comparator.naturalOrder()).orElseThrow();
        UUID id = UUID.nameUUIDFromBytes((first + "/numbers").getBytes(StandardCharsets.UTF_8));
        Instant at = news.stream().map(News::at).min(Comparator.naturalOrder()).orElseThrow();
        // a number that went and came back on one day is one number
        List<PhoneNumber> numbers = news.stream()
                .map(News::number)
                .distinct()
                .sorted(Comparator.comparing(PhoneNumber::e164))
                .toList();
        return new Digest(id, at, numbers);
    }

    /** A list may have ten thousand. */
    boolean hasMoreThan(int most) {
        return numbers.size() > most;
    }

    @Override
    public String toString() {
        return "Digest[" + id + "]";
    }
}
