package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the sources stated about a complaint, as one reader sees it: what holds now, and what was said before a correction.
 *
 * <p>What looks the same to a reader counts as one statement, the first. So a source may repeat itself, and a reporter does not learn
 * from a correction that somebody else's line is in the register (deploy/docs/threats.md T2).
 *
 * @param current what holds now; each source's since it has said so
 */
record EvidenceHistory(Facts current, List<Correction> corrections) {

    /**
     * What a source stated, and later corrected.
     *
     * @param before only what changed: reasons of the assessment first, then dated facts
     */
    record Correction(Source source, Instant statedAt, Instant correctedAt, List<Line> before, List<Line> after) {}

    /**
     * @param at null for a reason
     * @param ahead what is said until {@code at}
     */
    record Line(Instant at, Text text, Text ahead) {

        Text textAt(Instant now) {
            return at != null && at.isAfter(now) ? ahead : text;
        }
    }

    private record Sight(Line line, UUID callId, String receipt) {}

    /**
     * What the reader sees from one statement of a source on.
     *
     * @param known the calls that the statement speaks of
     */
    private record Picture(Instant statedAt, Facts facts, Set<UUID> known) {

        List<Sight> sights() {
            return sights(facts);
        }

        /** A call that was reported later corrects nothing of what was said about the others. */
        List<Sight> sightsOf(Set<UUID> calls) {
            return sights(facts.only(calls));
        }

        boolean looksLike(Picture other) {
            return known.equals(other.known) && sights().equals(other.sights());
        }

        private static List<Sight> sights(Facts facts) {
            Stream<Sight> reasons = Assessment.of(facts).reasons().stream()
                    .map(reason -> new Sight(new Line(null, reason.text(), reason.text()), reason.callId(), null));
            Stream<Sight> entries = Timeline.of(facts).stream()
                    .filter(entry -> entry.kind() != TimelineEntry.Kind.STATED)
                    .map(entry -> new Sight(
                            new Line(entry.at(), entry.text(), entry.ahead()), entry.callId(), entry.receipt()));
            return Stream.concat(reasons, entries).toList();
        }
    }

    /**
     * @param report the complaint, without what the sources say
     * @param register all that the register stated, oldest first; empty while it has not answered
     * @param callers likewise of the operators' records
     */
    static EvidenceHistory of(
            Facts report, List<RegistrationStatement> register, List<CallerStatement> callers, boolean forReporter) {
        RegistrationStatement registration = register.isEmpty() ? null : register.getLast();
        CallerStatement caller = callers.isEmpty() ? null : callers.getLast();
        List<Picture> ofRegister = differing(register.stream()
                .map(said -> new Picture(
                        said.statedAt(),
                        read(report.with(said, caller), forReporter),
                        ids(said.calls(), RegistrationStatement.StatedCall::callId)))
                .toList());
        List<Picture> ofCallers = differing(callers.stream()
                .map(said -> new Picture(
                        said.statedAt(),
                        read(report.with(registration, said), forReporter),
                        ids(said.calls(), CallerStatement.StatedCall::callId)))
                .toList());
        Facts current = report.with(
                registration == null
                        ? null
                        : registration.at(ofRegister.getLast().statedAt()),
                caller == null ? null : caller.at(ofCallers.getLast().statedAt()));
        List<Correction> corrections = new ArrayList<>(corrections(Source.REGISTER, ofRegister));
        corrections.addAll(corrections(Source.OPERATORS, ofCallers));
        return new EvidenceHistory(read(current, forReporter), List.copyOf(corrections));
    }

    private static <T> Set<UUID> ids(List<T> calls, Function<T, UUID> id) {
        return calls.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Facts read(Facts facts, boolean forReporter) {
        return forReporter ? facts.forReporter() : facts;
    }

    private static List<Picture> differing(List<Picture> pictures) {
        List<Picture> differing = new ArrayList<>();
        for (Picture picture : pictures) {
            if (differing.isEmpty() || !differing.getLast().looksLike(picture)) {
                differing.add(picture);
            }
        }
        return differing;
    }

    private static List<Correction> corrections(Source source, List<Picture> pictures) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 1; i < pictures.size(); i++) {
            Picture before = pictures.get(i - 1);
            Picture after = pictures.get(i);
            List<Sight> said = before.sightsOf(before.known());
            List<Sight> saidNow = after.sightsOf(before.known());
            if (!said.equals(saidNow)) {
                corrections.add(new Correction(
                        source, before.statedAt(), after.statedAt(), without(said, saidNow), without(saidNow, said)));
            }
        }
        return corrections;
    }

    private static List<Line> without(List<Sight> sights, List<Sight> others) {
        return sights.stream()
                .filter(sight -> !others.contains(sight))
                .map(Sight::line)
                .distinct()
                .toList();
    }
}
