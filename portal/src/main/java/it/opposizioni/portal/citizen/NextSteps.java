package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.RegistryClient.MediumStatus;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows for numbers that were registered together, as they are now: the page is read again when the wait is over, and a number that was
 * carried over has none.
 *
 * @param steps a sentence each
 * @param ahead a day is still to come, and a message will say so
 */
public record NextSteps(List<String> steps, boolean ahead) {

    public static NextSteps of(List<Opposition> oppositions, Page page) {
        RegisteredTexts texts = Texts.of(RegisteredTexts.class, page.lang());
        List<Opposition> standing =
                oppositions.stream().filter(Opposition::isFreeToChange).toList();
        if (standing.isEmpty()) {
            return new NextSteps(List.of(texts.nextNone()), false);
        }
        Optional<String> callsFrom = lastToCome(standing, "TELEPHONE").map(page.formats()::date);
        Optional<String> postFrom = lastToCome(standing, "POST").map(page.formats()::date);
        boolean ahead = callsFrom.isPresent() || postFrom.isPresent();
        List<String> steps = new ArrayList<>(List.of(texts.next1()));
        callsFrom.ifPresent(from -> steps.addAll(List.of(texts.next2(from), texts.next3(from))));
        postFrom.ifPresent(from -> steps.addAll(List.of(texts.next2Post(from), texts.next3Post(from))));
        // what was protected before is not mentioned beside what is new: the card of its number says it
        if (!ahead && isOpposed(standing, "TELEPHONE")) {
            steps.add(texts.nextCalls());
        }
        if (!ahead && isOpposed(standing, "POST")) {
            steps.add(texts.nextPost());
        }
        return new NextSteps(List.copyOf(steps), ahead);
    }

    private static boolean isOpposed(List<Opposition> standing, String medium) {
        return opposed(standing, medium).findAny().isPresent();
    }

    private static Stream<MediumStatus> opposed(List<Opposition> standing, String medium) {
        return standing.stream()
                .flatMap(opposition -> opposition.datesOfWhatStays().stream())
                .filter(each -> each.medium().equals(medium));
    }

    /** When the last of them is active; empty when all are. */
    private static Optional<Instant> lastToCome(List<Opposition> standing, String medium) {
        return opposed(standing, medium)
                .filter(MediumStatus::isAhead)
                .map(MediumStatus::activeFrom)
                .max(Comparator.naturalOrder());
    }
}
