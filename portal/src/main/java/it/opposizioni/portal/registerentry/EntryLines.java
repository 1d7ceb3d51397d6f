package it.opposizioni.portal.registerentry;

import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.registerentry.RegisterEntryClient.AtCall;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Change;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Entry;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Exemption;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Recorded;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Stated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the register as a page tells it: what happened to it, and the calls among that, oldest first.
 *
 * @param revokesNothing whether it is told that no consent was revoked
 */
public record EntryLines(boolean opposed, boolean revokesNothing, List<Line> lines) {

    /**
     * One dated fact.
     *
     * @param hint the number of the change, when it was recorded later, or what happened around the call; empty where there is none
     * @param operator whose page leads on; null where the fact is about nobody
     */
    public record Line(Instant at, String title, String tone, String hint, UUID operator) {}

    /** @param now what lies after it is no fact yet */
    static List<EntryLines> of(Stated said, RegisterEntryTexts texts, Formats formats, Instant now) {
        AroundCall around = new AroundCall(said, texts, formats);
        return said.entries().stream()
                .map(entry -> new Builder(texts, around, now).build(entry))
                .toList();
    }

    /** Puts one entry together. */
    private static final class Builder {

        private final RegisterEntryTexts texts;
        private final AroundCall around;
        private final Instant now;
        private final List<Line> lines = new ArrayList<>();

        private Builder(RegisterEntryTexts texts, AroundCall around, Instant now) {
            this.texts = texts;
            this.around = around;
            this.now = now;
        }

        private EntryLines build(Entry entry) {
            add(entry.effectiveFrom(), texts.registered());
            add(entry.recorded());
            Instant consents = entry.consentsRevokedAsOf();
            add(consents, isLater(consents, entry.effectiveFrom()) ? texts.renewed() : texts.consentsRevoked());
            if (entry.lastedUntilActive()) {
                add(entry.activeFrom(), isLater(entry.activeFrom(), now) ? texts.activeLater() : texts.active());
            }
            entry.exemptions().forEach(this::add);
            entry.otherExemptions().forEach(this::add);
            entry.changes().stream()
                    .filter(change -> !isTold(change, entry))
                    .forEach(change -> add(change.at(), words(change), around.recordedLater(change), null));
            entry.calls().forEach(call -> add(call.at(), words(call), around.words(entry, call), null));
            // what happened at the same instant keeps its order
            lines.sort(Comparator.comparing(Line::at));
            return new EntryLines(entry.opposed(), entry.opposed() && consents == null, List.copyOf(lines));
        }

        private void add(Recorded change) {
            if (change != null) {
                boolean numbered = change.sequence() != null && change.epoch() != null && change.streamId() != null;
                add(
                        change.at(),
                        texts.recorded(),
                        numbered
                                ? texts.position(
                                        change.sequence().toString(),
                                        change.epoch().toString(),
                                        change.streamId().toString())
                                : "",
                        null);
            }
        }

        private void add(Exemption exemption) {
            String name = exemption.operatorName() == null ? texts.unnamed() : exemption.operatorName();
            add(exemption.from(), texts.exemptionBegins(name), "", exemption.operatorId());
            add(
                    exemption.end(),
                    isLater(exemption.end(), now) ? texts.exemptionWillEnd(name) : texts.exemptionEnds(name),
                    "",
                    exemption.operatorId());
        }

        private void add(Instant at, String title) {
            add(at, title, "", null);
        }

        /** What has no date has no place here. */
        private void add(Instant at, String title, String hint, UUID operator) {
            if (at != null) {
                lines.add(new Line(at, title, at.isAfter(now) ? "later" : "done", hint, operator));
            }
        }

        private String words(AtCall call) {
            return switch (call.status() == null ? "" : call.status()) {
                case "ACTIVE" -> texts.callActive();
                case "REGISTERED" -> texts.callRecent();
                case "NOT_OPPOSED" -> texts.callNotOpposed();
                default -> texts.call();
            };
        }

        /** By the dates of the entry itself. */
        private static boolean isTold(Change change, Entry entry) {
            return change.enters() && change.at().equals(entry.effectiveFrom())
                    || change.renews() && change.at().equals(entry.consentsRevokedAsOf());
        }

        private String words(Change change) {
            return switch (change.change() == null ? "" : change.change()) {
                case "ENTERED" -> texts.registered();
                case "RENEWED" -> texts.renewed();
                case "WITHDRAWN" -> texts.withdrawn();
                case "CALLS_WITHDRAWN" -> texts.callsWithdrawn();
                case "LINE_PASSED" -> texts.linePassed();
                case "LINE_CEASED" -> texts.lineCeased();
                case "LINE_LISTED" -> texts.lineListed();
                case "LEFT" -> texts.left();
                default -> texts.changed();
            };
        }

        private static boolean isLater(Instant one, Instant other) {
            return one != null && other != null && one.isAfter(other);
        }
    }
}
