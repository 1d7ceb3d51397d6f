package it.opposizioni.complaint.listfilter;

import it.opposizioni.complaint.numbering.CalledArea;
import it.opposizioni.kit.phone.Region;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the called lines are that a list is asked for.
 *
 * @param values what the database's {@code complaint_area} says of them, which knows beginnings of numbers and no regions
 */
public record AskedArea(List<String> values) {

    private static final Text WHICH = Text.of(
            "Scrivi una regione come nelle statistiche, per esempio LAZIO, oppure MOBILE o OTHER.",
            "Write a region as in the statistics, such as LAZIO, or MOBILE or OTHER.");

    /** Country code, the zero of a landline, and three digits more: the beginnings that there can be. */
    private static final int FIRST_BEGINNING = 390_000;

    private static final int AFTER_LAST_BEGINNING = 391_000;
    private static final Map<String, Region> REGIONS = Region.byFirstDigits();
    private static final Set<String> NAMES = Stream.<Enum<?>>concat(
                    Stream.of(Region.values()), Stream.of(CalledArea.values()))
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * @param text name of a region, or of a {@link CalledArea}
     * @return null when nothing was asked
     * @throws DomainException 422 when there is no such area
     */
    public static AskedArea parse(String text) {
        String asked = text == null ? "" : text.strip();
        if (asked.isEmpty()) {
            return null;
        }
        if (!NAMES.contains(asked)) {
            throw DomainException.invalid("/area", "AREA", WHICH);
        }
        return new AskedArea(valuesOf(asked));
    }

    private static List<String> valuesOf(String area) {
        if (area.equals(CalledArea.MOBILE.name())) {
            return List.of(area);
        }
        if (area.equals(CalledArea.OTHER.name())) {
            return Stream.concat(
                            Stream.of(area),
                            IntStream.range(FIRST_BEGINNING, AFTER_LAST_BEGINNING)
                                    .mapToObj(Integer::toString)
                                    .filter(beginning -> !REGIONS.containsKey(beginning)))
                    .toList();
        }
        return REGIONS.entrySet().stream()
                .filter(known -> known.getValue().name().equals(area))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * For a query, as they are: of parameters the planner would not know how many rows each of them has. None of them was written by
     * somebody who asks.
     */
    public String literals() {
        return values.stream().collect(Collectors.joining("', '", "('", "')"));
    }
}
