package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
     * What a source stated, and stated otherwise later.
     *
     * @param before only what changed: reasons of the assessment first, then dated facts
     */
    record Correction(Source source, Instant statedAt, Instant correctedAt, List<Line> before, List<Line> after) {}

    /** @param at null for a reason */
    record Line(Instant at, Text text) {}

    private record Sight(Instant at, Text text, UUID callId, String receipt) {}

    /** What the reader sees from one statement of a source on. */
    private record Picture(Instant statedAt, List<Sight> sights) {

        static Picture of(Instant statedAt, Facts facts) {
            Stream<Sight> reasons = Assessment.of(facts).reasons().stream()
                    .map(reason -> new Sight(null, reason.text(), reason.callId(), null));
            Stream<Sight> entries = Timeline.of(facts).stream()
                    .filter(entry -> entry.kind() != TimelineEntry.Kind.STATED)
                    .map(entry -> new Sight(entry.at(), entry.text(), entry.callId(), entry.receipt()));
            return new Picture(statedAt, Stream.concat(reasons, entries).toList());
        }

        List<Line> without(Picture other) {
            return sights.stream()
                    .filter(sight -> !other.sights.contains(sight))
                    .map(sight -> new Line(sight.at(), sight.text()))
                    .distinct()
                    .toList();
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
                .map(said -> Picture.of(said.statedAt(), read(report.with(said, caller), forReporter)))
                .toList());
        List<Picture> ofCallers = differing(callers.stream()
                .map(said -> Picture.of(said.statedAt(), read(report.with(registration, said), forReporter)))
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

    private static Facts read(Facts facts, boolean forReporter) {
        return forReporter ? facts.forReporter() : facts;
    }

    private static List<Picture> differing(List<Picture> pictures) {
        List<Picture> differing = new ArrayList<>();
        for (Picture picture : pictures) {
            if (differing.isEmpty() || !differing.getLast().sights().equals(picture.sights())) {
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
            corrections.add(new Correction(
                    source, before.statedAt(), after.statedAt(), before.without(after), after.without(before)));
        }
        return corrections;
    }
}
