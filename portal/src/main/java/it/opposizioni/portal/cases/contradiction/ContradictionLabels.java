package it.opposizioni.portal.cases.contradiction;

import it.opposizioni.portal.cases.contradiction.ContradictionClient.Contradiction;
import it.opposizioni.portal.cases.contradiction.ContradictionClient.Contradictions;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.util.List;
import java.util.stream.Collectors;

/** Says why complaints contradict a violation, and what their forms are about. A reason that is new to us shows as it is. */
public final class ContradictionLabels {

    private final ContradictionTexts texts;
    private final Formats formats;

    private ContradictionLabels(Lang lang) {
        this.texts = Texts.of(ContradictionTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    public static ContradictionLabels in(Lang lang) {
        return new ContradictionLabels(lang);
    }

    public String reason(Contradiction contradiction) {
        return switch (contradiction.reason()) {
            case "OTHER_PARTY" -> other(contradiction);
            case "NUMBER_FALSIFIED" -> texts.falsified();
            case "NOT_OPPOSED" -> texts.notOpposed();
            case "EXEMPTED" -> texts.exempted();
            default -> contradiction.reason();
        };
    }

    /** Of a complaint that left a decided case: whom it accuses instead, it says itself. */
    public String ofLeft(String reason) {
        return switch (reason) {
            case "OTHER_PARTY" -> texts.leftForOther();
            case "NUMBER_FALSIFIED" -> texts.falsified();
            case "NOT_OPPOSED" -> texts.notOpposed();
            case "EXEMPTED" -> texts.exempted();
            default -> reason;
        };
    }

    private String other(Contradiction contradiction) {
        if (contradiction.operatorId() == null) {
            return contradiction.number() == null
                    ? texts.againstUnknownNumber()
                    : texts.againstNumber(formats.phone(contradiction.number()));
        }
        return contradiction.operatorName() == null
                ? texts.againstUnnamed()
                : texts.againstOther(contradiction.operatorName());
    }

    /** Of how many complaints the evidence is still to come: of one at least. */
    public String awaited(Contradictions found) {
        return found.awaited() == 1 ? texts.awaitedOne() : texts.awaited(formats.amount(found.awaited()));
    }

    public String part(Contradictions found) {
        return texts.part(formats.amount(found.items().size()), formats.amount(found.all()));
    }

    /** Why they are split off, for the official to change. */
    public String splitReason(List<Contradiction> group) {
        return texts.splitReason(group.stream().map(this::reason).distinct().collect(Collectors.joining(" ")));
    }

    /** Of the button. */
    public String split(List<Contradiction> group) {
        return group.size() == 1 ? texts.splitOne(group.getFirst().code()) : texts.split(formats.amount(group.size()));
    }
}
