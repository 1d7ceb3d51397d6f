package it.opposizioni.complaint.opinion;

import it.opposizioni.kit.statistics.SmallCounts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Opinions of the last twelve months, counted. A count that is absent was hidden, because it is small or would reveal a small one.
 *
 * @param clear how many chose each answer from 1 to 5
 * @param quick likewise
 */
@Schema(name = "OpinionFigures")
record OpinionFigures(Optional<Long> opinions, Map<String, Optional<Long>> clear, Map<String, Optional<Long>> quick) {

    private static final int MOST = 5;

    static OpinionFigures of(Collection<Opinions.Count> counts) {
        return new OpinionFigures(
                SmallCounts.suppress(
                        counts.stream().mapToLong(Opinions.Count::opinions).sum()),
                by(counts, Opinions.Count::clear),
                by(counts, Opinions.Count::quick));
    }

    private static Map<String, Optional<Long>> by(
            Collection<Opinions.Count> counts, ToIntFunction<Opinions.Count> answer) {
        Map<String, Long> sums = new TreeMap<>();
        for (int i = 1; i <= MOST; i++) {
            sums.put(Integer.toString(i), 0L);
        }
        counts.forEach(count -> sums.merge(Integer.toString(answer.applyAsInt(count)), count.opinions(), Long::sum));
        return SmallCounts.suppress(sums);
    }
}
