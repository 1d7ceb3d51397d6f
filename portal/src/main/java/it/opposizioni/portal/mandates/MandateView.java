package it.opposizioni.portal.mandates;

import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.mandates.MandateClient.Mandate;
import java.util.List;
import java.util.UUID;

/**
 * A mandate as one of its two sides sees it.
 *
 * @param other name of the other side
 * @param calls whether we are the ones who call
 * @param ours whether we proposed it
 * @param withdrawn numbers that the call centre no longer declares
 */
public record MandateView(
        UUID id,
        String other,
        boolean calls,
        boolean ours,
        String side,
        List<String> numbers,
        String period,
        String state,
        String label,
        String tone,
        List<String> withdrawn,
        String proposed,
        String agreed,
        String ended) {

    private static final int SHOWN = 3;

    public static MandateView of(Mandate mandate, UUID own, MandateTexts texts, Formats formats) {
        boolean calls = mandate.outsourcerId().equals(own);
        UUID proposer = mandate.proposedBy() == null ? mandate.principalId() : mandate.proposedBy();
        String other = calls ? mandate.principalName() : mandate.outsourcerName();
        boolean ours = proposer.equals(own);
        return new MandateView(
                mandate.id(),
                other,
                calls,
                ours,
                calls ? texts.outsourcer() : texts.principal(),
                mandate.callingNumbers().stream().map(formats::phone).toList(),
                mandate.until() == null
                        ? texts.fromDay(formats.date(mandate.from()))
                        : texts.between(formats.date(mandate.from()), formats.date(mandate.until())),
                mandate.state(),
                label(mandate, ours, other, texts),
                tone(mandate),
                mandate.withdrawnNumbers().stream().map(formats::phone).toList(),
                formats.time(mandate.proposedAt()),
                formats.time(mandate.agreedAt()),
                formats.time(mandate.endedAt()));
    }

    private static String label(Mandate mandate, boolean ours, String other, MandateTexts texts) {
        return switch (mandate.state()) {
            case "PROPOSED" -> ours ? texts.waitsForThem(other) : texts.waitsForYou();
            case "AGREED" -> effect(mandate.effect(), texts);
            default -> texts.ENDED();
        };
    }

    private static String effect(String code, MandateTexts texts) {
        return switch (code == null ? "" : code) {
            case "NOT_YET" -> texts.NOT_YET();
            case "OVER" -> texts.OVER();
            case "OPERATOR_NOT_ACTIVE" -> texts.OPERATOR_NOT_ACTIVE();
            case "NUMBERS_WITHDRAWN" -> texts.NUMBERS_WITHDRAWN();
            default -> texts.AGREED();
        };
    }

    private static String tone(Mandate mandate) {
        if ("PROPOSED".equals(mandate.state())) {
            return "wait";
        }
        if (!"AGREED".equals(mandate.state()) || "OVER".equals(mandate.effect())) {
            return "";
        }
        return mandate.effect() == null || "HOLDS".equals(mandate.effect()) ? "ok" : "wait";
    }

    /** As many numbers as a line of a table has room for. */
    public List<String> someNumbers() {
        return numbers.subList(0, Math.min(numbers.size(), SHOWN));
    }

    /** How many numbers such a line leaves out. */
    public int moreNumbers() {
        return Math.max(0, numbers.size() - SHOWN);
    }

    public boolean isProposed() {
        return "PROPOSED".equals(state);
    }

    public boolean isAgreed() {
        return "AGREED".equals(state);
    }
}
