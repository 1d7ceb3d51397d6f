package it.opposizioni.portal.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list of numbers that was sent for an organisation, as the registry tells it.
 *
 * @param state WAITING, CONFIRMED, RECORDED or REFUSED
 * @param sentBy null when nobody states the name
 * @param yours whether the reader sent it
 * @param fileName null where none is known
 * @param media what any of its lines opposes: TELEPHONE, POST or both
 * @param lines how many it has
 * @param done of how many it is known what became of them
 * @param reason null unless it was refused
 * @param review null but for the registrar
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentList(
        UUID id,
        String state,
        Instant sentAt,
        String sentBy,
        boolean yours,
        String fileName,
        List<String> media,
        long lines,
        long done,
        List<Count> outcomes,
        List<String> protocols,
        Instant decidedAt,
        String reason,
        Instant closedAt,
        Review review) {

    /** All that lists opposed in the release before. */
    private static final List<String> CALLS = List.of("TELEPHONE");

    public SentList {
        media = media == null ? CALLS : List.copyOf(media);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        protocols = protocols == null ? List.of() : List.copyOf(protocols);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Count(String outcome, long lines) {}

    /** @param evidenceReference with the next one null until it is confirmed */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Review(String organisation, String taxCode, String evidenceReference, String evidenceChannel) {}

    /** @param outcome null while the list waits */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(long line, String number, List<String> media, String outcome) {

        public Line {
            media = media == null ? CALLS : List.copyOf(media);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Lines(List<Line> items, String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Lists(List<SentList> items, String next) {}

    /** Also in templates. */
    public boolean isWaiting() {
        return state.equals("WAITING");
    }

    public boolean isConfirmed() {
        return state.equals("CONFIRMED");
    }
}
